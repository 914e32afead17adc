import type { About } from "../detail";

/** Something that a domain stands on, as /blast-radius writes it. */
export interface Standing {
  of: string;
  kind: string;
  title: string;
}

/** What a domain stands on, each once: its authority, hosts, addresses, network, name servers and software. */
export function failingOf({ endpoints, certificates, records }: About, fact: (facet: string) => { key: string; title: string }): Standing[] {
  const authorities = certificates.flatMap(({ leaf, authority }) => (leaf && authority != null ? [authority] : []));
  const [network, software] = [fact("network"), fact("software")];
  const all: Standing[] = [
    ...authorities.map(({ key, title }) => ({ of: `authority:${key}`, kind: "Authority", title: title === "" ? key : title })),
    ...endpoints.map(({ host }) => ({ of: `host:${host}`, kind: "Host", title: host })),
    ...endpoints.flatMap(({ addresses }) => addresses.filter(({ endedAt }) => endedAt == null).map(({ ip }) => ({ of: `address:${ip}`, kind: "Address", title: ip }))),
    { of: `${network.key.includes("/") ? "prefix" : "as"}:${network.key}`, kind: "Network", title: network.title },
    ...records.filter(({ kind }) => kind === "ns").map(({ value }) => provider(value)).map((name) => ({ of: `dns:${name}`, kind: "DNS", title: name })),
    { of: `software:${software.key}`, kind: "Software", title: software.title },
  ];
  const named = all.filter(({ of, title }) => !of.endsWith(":") && !of.endsWith(":others") && title !== "Others");
  return [...new Map(named.map((each) => [each.of, each])).values()];
}

/** Who runs a name server: the name above it, as query.Footings has it. */
function provider(server: string): string {
  const name = server.replace(/\.$/, "");
  const above = name.slice(name.indexOf(".") + 1);
  return above.includes(".") ? above : name;
}
