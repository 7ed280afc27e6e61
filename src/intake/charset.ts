import { isAscii, isUtf8 } from "node:buffer";
import { analyse } from "chardet";
import sniffEncoding from "html-encoding-sniffer";
import iconv from "iconv-lite";

/** A decoded text, the charset it was in, and whether some bytes could not be decoded. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly broken: boolean;
}

const UNDECIDED = "x-undecided";
const NUL_WINDOW = 4096;
/** What the reader's languages are written in: detection confuses Russian lines among ASCII with Hebrew ones. */
const OURS = /^(?:windows-125[1246]|ISO-8859-[1569]|KOI8-R|GB18030|Big5)$/i;
/** From this confidence (0 to 100) on, one of ours is believed before a surer charset that is not. */
const OURS_FROM = 15;
/** Where detection says ISO-8859, files nearly always hold the Windows charset that extends it. */
const WINDOWS_KIN: Readonly<Record<string, string>> = {
  "iso-8859-1": "windows-1252",
  "iso-8859-2": "windows-1250",
  "iso-8859-6": "windows-1256",
  "iso-8859-7": "windows-1253",
  "iso-8859-8": "windows-1255",
  "iso-8859-9": "windows-1254",
};

/** `utf-16le` or `utf-16be` by mark, or by the side on which NUL bytes stand; null for anything else. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const nuls = [0, 0];
  const end = Math.min(bytes.length, NUL_WINDOW);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (even + odd === 0 || Math.min(even, odd) * 20 > even + odd) return null;
  const charset = odd > even ? "utf-16le" : "utf-16be";
  return looksLikeText(iconv.decode(Buffer.from(bytes.subarray(0, end & ~1)), charset)) ? charset : null;
}

/** Whether nearly all characters are ones that text is made of. */
function looksLikeText(text: string): boolean {
  const odd = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\r\n\ufeff]/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\p{N}\p{P}\p{Zs}]/gu)?.length ?? 0;
  return odd <= text.length / 50 && letters > text.length / 2;
}

/** The charset that an XML declaration names at the very start, or null. */
function xmlDeclared(head: string): string | null {
  return /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{1,40})["']/.exec(head)?.[1] ?? null;
}

/** The charset parameter of a `Content-Type` header, or null. */
export const headerCharset = (contentType: string | undefined): string | null =>
  /charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(contentType ?? "")?.[1] ?? null;

const usable = (charset: string | null): string | null =>
  charset !== null && charset !== UNDECIDED && iconv.encodingExists(charset)
    ? (WINDOWS_KIN[charset.toLowerCase()] ?? charset.toLowerCase())
    : null;

/** What the file or its header says, in order of trust: header, XML declaration, meta element. */
function declaredCharset(bytes: Buffer, header: string | null): string | null {
  const xml = xmlDeclared(bytes.subarray(0, 256).toString("latin1"));
  const meta = sniffEncoding(bytes.subarray(0, 4096), { defaultEncoding: UNDECIDED });
  return usable(header) ?? usable(xml) ?? usable(meta);
}

/** Whether bytes that are not UTF-8 nevertheless were once: most of what lies above ASCII is well-formed in it. */
function brokenUtf8(bytes: Buffer): boolean {
  const text = bytes.toString("utf8");
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[\u0080-\ufffc\uffff\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  return good > bad * 2;
}

function detected(bytes: Buffer): string {
  const answers = analyse(bytes.subarray(0, 65_536)).filter(
    ({ name }) => !/^(?:UTF-|ASCII)/i.test(name) && iconv.encodingExists(name),
  );
  const ours = answers.find(({ name, confidence }) => OURS.test(name) && confidence >= OURS_FROM);
  const name = (ours ?? answers[0])?.name.toLowerCase() ?? "windows-1252";
  return WINDOWS_KIN[name] ?? name;
}

/**
 * The charset of a document's bytes: a byte order mark; UTF-8 wherever the bytes are that; what is declared (header,
 * XML declaration, meta); UTF-8 with damage; detection. `partial` says that the bytes may end inside a character.
 */
export function charsetOf(bytes: Buffer, header: string | null = null, partial = false): string {
  const wide = utf16Of(bytes);
  if (wide !== null) return wide;
  const whole = partial ? bytes.subarray(0, lastWhole(bytes)) : bytes;
  if (isAscii(whole)) return declaredCharset(bytes, header) ?? "utf-8";
  if (isUtf8(whole)) return "utf-8";
  const declared = declaredCharset(bytes, header);
  if (declared !== null && !/^utf-?8$/.test(declared)) return declared;
  return brokenUtf8(whole) ? "utf-8" : detected(whole);
}

/** Where the last whole UTF-8 character ends. */
function lastWhole(bytes: Buffer): number {
  let end = bytes.length;
  while (end > bytes.length - 4 && end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length;
}

/**
 * Decodes a document, its byte order mark taken off. iconv-lite does it: the `TextDecoder` of some versions of Node
 * loses the curly quotes and dashes of windows-1252.
 */
export function decodeBytes(bytes: Uint8Array, header: string | null = null): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const charset = charsetOf(buffer, header);
  const text = iconv.decode(buffer, charset);
  const before = charset === "utf-8" ? isUtf8(buffer) : !text.includes("\ufffd");
  return { text, charset, broken: !before };
}

/** A stream of bytes in `charset` as a stream in UTF-8; the same stream where it is that already. */
export async function* toUtf8(chunks: AsyncIterable<Buffer>, charset: string): AsyncGenerator<Buffer> {
  if (charset === "utf-8") return yield* chunks;
  const decoder = iconv.getDecoder(charset);
  for await (const chunk of chunks) yield Buffer.from(decoder.write(chunk), "utf8");
  const rest = decoder.end();
  if (rest) yield Buffer.from(rest, "utf8");
}
