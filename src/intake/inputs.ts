import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { createGunzip } from "node:zlib";
import { type ByteSource, peek } from "./byte-source.js";
import { formOfPath, KNOWN_ENDINGS } from "./forms.js";
import { isGzip } from "./sniff.js";

/** A file to read, standard input (`path` null), or an input that leads to none. */
export type Found =
  | { readonly where: string; readonly path: string | null }
  | { readonly where: string; readonly reason: string };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist; check the path",
  EACCES: "may not be read by you; check its permissions",
  EPERM: "may not be read by you; check its permissions",
  EISDIR: "is a folder",
  ENOTDIR: "has something in its path that is no folder",
  ENAMETOOLONG: "has too long a name",
  ELOOP: "is a link that leads round in a circle",
  ERR_INVALID_ARG_VALUE: "is no path that a file can have",
  EMFILE: "could not be opened: too many files are open; read fewer at once",
  Z_DATA_ERROR: "is damaged: the gzip data do not unpack; fetch it again",
  Z_BUF_ERROR: "is cut off: the gzip data end too early; fetch it again",
};

/** A failure of the file system or of gzip in plain words. Anything else is a bug and is thrown again. */
export function failureReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const reason = REASONS[code ?? ""];
  if (reason !== undefined) return reason;
  if (typeof code !== "string" || code.startsWith("ERR_")) throw error;
  return `could not be read (${code})`;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Files below a folder that have a known ending, in the order of their paths; hidden ones are passed over. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith(".") && name !== "node_modules");
  const lists = await Promise.all(
    visible.map(async (entry): Promise<readonly string[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return formOfPath(entry.name) !== null && !entry.isSocket() && !entry.isFIFO() ? [path] : [];
    }),
  );
  return lists.flat().sort(byCodeUnit);
}

async function fromFolder(folder: string): Promise<readonly Found[]> {
  const files = await filesIn(folder);
  if (files.length > 0) return files.map((path) => ({ where: path, path }));
  return [{ where: folder, reason: `holds no reports; files end in ${KNOWN_ENDINGS}, each also with .gz` }];
}

async function fromGlob(pattern: string): Promise<readonly Found[]> {
  const { glob } = await import("tinyglobby");
  const how = { expandDirectories: false, onlyFiles: true, absolute: isAbsolute(pattern) };
  const files = [...(await glob(pattern, how))].sort(byCodeUnit);
  if (files.length > 0) return files.map((path) => ({ where: path, path }));
  return [{ where: pattern, reason: "matches no file; check the pattern" }];
}

/** The files that one input stands for: `-`, a file, a folder's files, or a pattern's where no such path exists. */
export async function findFiles(input: string): Promise<readonly Found[]> {
  if (input === "-") return [{ where: "-", path: null }];
  try {
    const isFolder = (await stat(input)).isDirectory();
    return isFolder ? await fromFolder(input) : [{ where: input, path: input }];
  } catch (error) {
    const reason = failureReason(error);
    const isPattern = /[*?[\]{}!]/.test(input) && (error as NodeJS.ErrnoException).code === "ENOENT";
    return isPattern ? fromGlob(input) : [{ where: input, reason }];
  }
}

async function* buffers(stream: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  for await (const chunk of stream)
    yield typeof chunk === "string" ? Buffer.from(chunk, "utf8") : Buffer.from(chunk);
}

async function* unzipped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const feeding = (async () => {
    for await (const chunk of chunks) {
      if (gunzip.destroyed) return;
      if (!gunzip.write(chunk))
        await new Promise((resolve) => gunzip.once("drain", resolve).once("close", resolve));
    }
    gunzip.end();
  })().catch((error: Error) => gunzip.destroy(error));
  try {
    yield* buffers(gunzip);
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

/**
 * Opens a file or standard input, gzip taken off. Errors of the file system come out of this call or of its chunks.
 * This file alone touches files and standard input.
 */
export async function openSource(
  found: { where: string; path: string | null },
  stdin: NodeJS.ReadableStream | undefined,
): Promise<ByteSource> {
  const live = found.path === null;
  const stream = found.path === null ? (stdin ?? process.stdin) : createReadStream(found.path);
  const source = await peek(found.where, buffers(stream), live);
  return isGzip(source.head) ? peek(found.where, unzipped(source.chunks), live) : source;
}
