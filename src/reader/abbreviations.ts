const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Abbreviations that a name follows: a sentence never ends after them. Without their full stop, in small letters. */
export const BEFORE_NAME = set(`
  mr mrs ms messrs mx dr prof gen maj lt col sgt cpl capt cmdr cdr adm brig pvt sen sens rep reps gov govs pres rev hon
  amb st sts mt ft supt insp det atty asst assoc vs viz cf ret sr sra sras sres srta dra gral cnel tte lic ing dña ud uds vd excmo
  excma mons avda mgr mme mlle exmo exma eng cel cap sgto sig dott avv geb gest bzw ca evtl ggf sog vgl inkl str hr fr
  mio mrd им ул пр пл просп проф акад св тов гр гос обл тыс стр ім вул акад доц sn doç yrd av alb org kur tğm yzb bnb
  المستشار`);

/** Abbreviations that a number follows: a sentence ends after them where none does. */
export const BEFORE_NUMBER = set(`
  no nos nr núm num nº art arts p pp pág págs vol fig sec ch par abs ziff ст стр п пп гл рис табл ч ном
  jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic janv févr avr juil août déc okt dez mär märz ocak`);

/** Abbreviations that may end a sentence: they do where the next word is one that begins many. */
export const MAY_END = set(`
  inc corp co ltd llc plc bros jr etc al usw vb vd vs dept dist assn ave blvd rd г гг в вв р рр др пр т.д т.п д п руб долл млн млрд тис
  грн uu ee d.c u.s u.n u.k e.u bn mn m sa gmbh ag a.ş ş şti kg km cm ha`);

/** Words that begin a sentence far more often than they follow an abbreviation within one. */
export const STARTERS = set(`
  the a an in on at but and he she it they his her its their this that these those we i you there when while after
  before as for if since however meanwhile also both many some one two most more no not yet so then although earlier last
  он она они оно это этот эта эти в на по но а и с к за из у при также однако между как что если после до кроме мы я
  вони він вона це та але у зі під він's bu şu o bir ve ama ancak fakat ise daha her iki için buna öte
  el la los las un una en por para pero y según sin con también este esta esto cuando aunque tras
  le les des il elle ils elles dans mais et selon ce cette ces après pour avec sur au aux lors
  o os as uma no na nos nas mas ele ela eles elas segundo também após com
  der die das ein eine er sie es wir im am aber und nach bei mit auch dies diese dieser wenn
  lo gli uno nel nella ma secondo dopo anche questo questa`);

/** What may follow a time of day within its sentence: days, zones. */
export const AFTER_HOUR = /^(?:\p{Lu}{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|local\b|time\b)/u;

/** Languages that write ordinals with a full stop: `3. März`. */
export const ORDINAL_LANGUAGES = set("de tr da no nb nn fi cs sk pl hu et lv hr sr sl bs is az");
