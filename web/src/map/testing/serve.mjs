// Serves the built front end with a made-up federation, to look at the map without a database: `node src/map/testing/serve.mjs [PORT] [DOMAINS] [LINKS]`
// from web/, after a build. The templates are read as they stand, with what Thymeleaf would fill in left out.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { createServer as vite } from "vite";

const [port = 8123, domains = 20000, links = 200000] = process.argv.slice(2).map(Number);
const loader = await vite({ server: { middlewareMode: true, hmr: false, ws: false }, appType: "custom", logLevel: "error" });
const { federation, encodeEdition } = await loader.ssrLoadModule("/src/map/testing/federation.ts");
const { encodeColumns } = await loader.ssrLoadModule("/src/map/testing/columns.ts");
const { about, uptime } = await loader.ssrLoadModule("/src/map/testing/domain.ts");
const made = federation(domains, links, 40000);
const now = new Date();
const edition = gzipSync(encodeEdition(made.edition));
const columns = encodeColumns(made, now);
const templates = "../src/main/resources/templates/";
const built = "../target/classes/static/app/";

const csp = /"([a-z-]+ [^"]*)"/g;
const policy = [...readFileSync("../src/main/java/org/xmppradar/web/PageHeaders.java", "utf8").split("Override")[0].matchAll(csp)].map((m) => m[1]).join("; ");

function page() {
  const manifest = JSON.parse(readFileSync(built + "manifest.json", "utf8"));
  const { file, css } = manifest["src/main.ts"];
  const assets = `<script src="/app/${manifest["src/theme.ts"].file}"></script><link rel="stylesheet" href="/app/${css[0]}"><script type="module" src="/app/${file}"></script>`;
  const main = /<main>([\s\S]*)<\/main>/.exec(readFileSync(templates + "map.html", "utf8"))[1];
  return readFileSync(templates + "layout.html", "utf8")
    .replace(/<th:block th:if="\$\{@assets[\s\S]*?<\/th:block>/, assets)
    .replace(/<th:block th:replace="\$\{content\}"\/>/, () => main)
    .replace(/<li><a href="\/map"/, '<li><a aria-current="page" href="/map"')
    .replace(/ (th:[a-z-]+|xmlns:th)="[^"]*"/g, "");
}

function linksOf(name) {
  const node = made.names.indexOf(name);
  const { from, to } = made.edition;
  const found = [];
  for (let i = 0; i < from.length; i++) {
    if (from[i] === node || to[i] === node) {
      const other = from[i] === node ? to[i] : from[i];
      found.push({ node: other, name: made.names[other], kind: ["host", "federation", "federation", "key", "federation", "service"][i % 6], direction: "bidi", firstSeen: "2026-03-04T05:06:07Z" });
    }
  }
  return { domain: name, node, links: found.filter((link) => link.name !== "") };
}

const communities = made.communities;
createServer((request, response) => {
  const url = new URL(request.url, "http://localhost");
  const send = (type, body, more = {}) => response.writeHead(200, { "content-type": type, "content-security-policy": policy, ...more }).end(body);
  const json = (value) => send("application/json", JSON.stringify(value));
  const path = decodeURIComponent(url.pathname);
  const domain = /^\/api\/v1\/domains\/([^/]+)(\/uptime)?$/.exec(path);
  if (path === "/map") send("text/html; charset=utf-8", page());
  else if (path === "/api/v1/map") json({ edition: 1, publishedAt: now, asOf: now, nodes: domains, links: made.edition.from.length, file: "/api/v1/map/editions/1", names: "/api/v1/map/editions/1/names", columns: "/api/v1/map/editions/1/columns", communities });
  else if (path === "/api/v1/map/editions/1") send("application/octet-stream", edition, { "content-encoding": "gzip" });
  else if (path === "/api/v1/map/editions/1/names") send("text/plain; charset=utf-8", made.names.join("\n") + "\n");
  else if (path === "/api/v1/map/editions/1/columns") send("application/octet-stream", columns);
  else if (path === "/api/v1/map/editions/1/links") json(linksOf(url.searchParams.get("domain")));
  else if (domain) json(domain[2] ? uptime(domain[1], now) : about(domain[1], now));
  else if (path.startsWith("/app/") && !path.includes("..")) send(path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "font/woff2", readFileSync(built + path.slice(5)));
  else response.writeHead(404, { "content-type": "application/problem+json" }).end("{}");
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/map`));
