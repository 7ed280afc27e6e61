import { EXIT, UserError } from "../error.js";
import { assemble } from "./assemble.js";
import type { ByteSource } from "./byte-source.js";
import { charsetOf, decodeBytes, headerCharset } from "./charset.js";
import { type Form, formNamed, formOfPath } from "./forms.js";
import { type Found, failureReason, findFiles, openSource } from "./inputs.js";
import { FORMAT_NAMES, type Intake, type IntakeOptions } from "./intake.js";
import { readDate } from "./iso-date.js";
import type { Item, ReadHow } from "./item.js";
import { binaryKind, sniffForm } from "./sniff.js";

/** The options, checked. */
export interface Settings {
  readonly form: Form | null;
  readonly date: string | null;
  readonly passages: boolean;
  readonly header: string | null;
  readonly stdin: NodeJS.ReadableStream | undefined;
}

/** Checks options. Throws a `UserError` (usage) with the value and the choices. */
export function settingsOf(options: IntakeOptions): Settings {
  const format = options.format ?? "auto";
  if (!(FORMAT_NAMES as readonly string[]).includes(format)) {
    throw new UserError(`--format ${format} is none of ${FORMAT_NAMES.join(", ")}`, EXIT.usage);
  }
  const date = options.date === undefined ? null : readDate(options.date);
  if (options.date !== undefined && date === null) {
    throw new UserError(`--date ${options.date} is no day; give it as YYYY-MM-DD`, EXIT.usage);
  }
  return {
    form: formNamed(format),
    date,
    passages: options.passages === true,
    header: headerCharset(options.contentType),
    stdin: options.stdin,
  };
}

/** The form of an opened input: as asked for, by its ending, by its bytes. */
function formOf(source: ByteSource, path: string | null, settings: Settings): Form {
  const told = settings.form ?? (path === null ? null : formOfPath(path));
  if (told !== null) return told;
  const charset = charsetOf(source.head, settings.header, true);
  const sniffed = formNamed(sniffForm(decodeBytes(source.head, charset).text));
  if (sniffed === null) throw new Error("sniffForm names a form that the table lacks");
  return sniffed;
}

/** Why an input cannot hold reports, as its first bytes tell; null where it may. */
function refusal(head: Buffer): string | null {
  if (head.length === 0) return "is empty";
  const binary = binaryKind(head);
  return binary === null ? null : `is ${binary}, not text; turn it into text first`;
}

async function* itemsOf(found: Found & { path: string | null }, settings: Settings): AsyncGenerator<Item> {
  try {
    const source = await openSource(found, settings.stdin);
    const reason = refusal(source.head);
    if (reason !== null) {
      yield { where: found.where, reason };
      return;
    }
    const how: ReadHow = {
      passages: settings.passages,
      header: settings.header,
      markdown: /\.md(?:\.gz)?$/i.test(found.path ?? ""),
    };
    yield* formOf(source, found.path, settings).read(source, how);
  } catch (error) {
    yield { where: found.where, reason: failureReason(error) };
  }
}

async function intakeOf(item: Item, settings: Settings): Promise<Intake> {
  const { where } = item;
  if ("reason" in item) return { ok: false, where, reason: item.reason };
  return { ok: true, where, report: await assemble(item.draft, where, settings.date) };
}

/**
 * The reports of files, folders, patterns and `-`, in the order of the inputs; within a folder in the order of paths.
 * What cannot be read is an `ok: false` with where and why, and the rest goes on. Lines and tables are streamed.
 * Throws a `UserError` for wrong options alone.
 */
export async function* openReports(
  inputs: readonly string[],
  options: IntakeOptions = {},
): AsyncGenerator<Intake> {
  const settings = settingsOf(options);
  for (const input of inputs) {
    for (const found of await findFiles(input)) {
      if ("reason" in found) yield { ok: false, ...found };
      else for await (const item of itemsOf(found, settings)) yield await intakeOf(item, settings);
    }
  }
}
