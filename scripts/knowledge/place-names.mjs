/** What regions of a kind are called around the name X, by script. */
export const PATTERNS = {
  oblast: {
    Latin: [
      ...["X region", "X oblast", "X province", "region of X", "région de X", "oblast de X", "región de X"],
      ...["óblast de X", "provincia de X", "região de X", "Gebiet X", "Oblast X", "Region X", "regione di X"],
      ...["oblast di X", "X bölgesi", "X oblastı", "X Regional State"],
    ],
  },
  province: {
    Latin: [
      ...["X province", "X governorate", "X countryside", "province of X", "governorate of X", "rural X"],
      ...["province d'X", "province de X", "gouvernorat d'X", "gouvernorat de X", "provincia de X"],
      ...[
        "gobernación de X",
        "província de X",
        "Provinz X",
        "X vilayeti",
        "X ili",
        "X kırsalı",
        "provincia di X",
      ],
    ],
    Cyrillic: ["провинция X", "провінція X", "мухафаза X"],
    Arabic: ["محافظة X", "استان X", "ريف X", "ولاية X", "إقليم X"],
    Han: ["X省"],
  },
  state: {
    Latin: [
      ...[
        "X",
        "X state",
        "state of X",
        "estado de X",
        "État de X",
        "État du X",
        "Bundesstaat X",
        "X eyaleti",
      ],
      ...["Estado de X", "stato del X", "estado da X", "estado do X"],
    ],
  },
};

/** The name that the news uses where GeoNames has another. */
export const PLAIN_NAME = {
  "Ar Raqqah": "Raqqa",
  "Al Ḩasakah": "Hasakah",
  "Dar‘ā": "Daraa",
  "Al Qunayţirah": "Quneitra",
  "As-Suwayda": "Suwayda",
  Dūmā: "Douma",
  "‘Ayn al ‘Arab": "Kobani",
  Zaporizhzhya: "Zaporizhzhia",
  Mykolayiv: "Mykolaiv",
  Vinnytsya: "Vinnytsia",
  Basrah: "Basra",
  "Al Ḩudaydah": "Hodeidah",
  "Sa'dah": "Saada",
  "Ma'rib": "Marib",
  Rafaḩ: "Rafah",
  "Khān Yūnis": "Khan Younis",
  Mişrātah: "Misrata",
  Banghāzī: "Benghazi",
  "Al-Junaynah": "El Geneina",
  "Nizhniy Novgorod": "Nizhny Novgorod",
  Izyum: "Izium",
  "Al-`Ula": "Al-Ula",
  Kupyansk: "Kupiansk",
  Balakliya: "Balakliia",
};
