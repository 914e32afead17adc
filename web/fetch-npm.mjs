// Fetches npm itself from its registry, checks it and unpacks it: `node fetch-npm.mjs FOLDER`. Only where the machine has no npm.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

const version = "11.6.0";
const integrity = "d/P7DbvYgYNde9Ehfeq99+13/E7E82PfZPw8uYZASr9sQ3ZhBBCA9cXSJRA1COfJ6jDLJ0K36UJnXQWhCvLXuQ==";

const folder = process.argv[2];
const registry = (process.env.npm_config_registry ?? "https://registry.npmjs.org").replace(/\/$/, "");
console.error(`web: fetching npm ${version} (once)`);
const answer = await fetch(`${registry}/npm/-/npm-${version}.tgz`);
if (!answer.ok) {
  throw new Error(`the npm registry answered ${answer.status}`);
}
const bytes = Buffer.from(await answer.arrayBuffer());
if (createHash("sha512").update(bytes).digest("base64") !== integrity) {
  throw new Error("what the npm registry sent as npm is not what was expected");
}
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/npm.tgz`, bytes);
execFileSync("tar", ["xzf", "npm.tgz"], { cwd: folder });
rmSync(`${folder}/npm.tgz`);
