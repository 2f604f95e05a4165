// Unpacks the Chromium of the package into TMPDIR, with the shared libraries that a bare machine lacks.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import chromium, { inflate } from "@sparticuz/chromium";

const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
let folder = dirname(entry);
while (!folder.endsWith("chromium")) folder = dirname(folder);
await inflate(join(folder, "bin", "al2023.tar.br"));
await chromium.executablePath();
