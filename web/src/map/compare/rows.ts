import { said } from "../../dates";
import { grouped } from "../../numbers";
import { neighboursOf, shortly } from "../ego/kinds";
import type { Compared, Side } from "./document";

/** One fact of all that are compared. */
export interface Row {
  title: string;
  /** One for each side; more than one line in some, none where it is not known. */
  cells: string[][];
  /** Whether what is known of it is not the same for all. */
  differs: boolean;
}

const DAY = 86_400_000;

/** All rows, for some moment in time. */
export function rowsOf(sides: readonly Side[], now: number): Row[] {
  const of = (title: string, read: (about: Compared) => string[]) => row(title, sides.map(({ about }) => (about === undefined ? [] : unique(read(about)))));
  return [
    of("Health", ({ status }) => [status.title]),
    of("Software", ({ endpoints }) => endpoints.flatMap(({ software }) => software.slice(0, 1).map(({ name }) => name))),
    of("TLS", ({ endpoints }) => endpoints.flatMap(({ tls }) => (tls == null ? [] : [tls.version.replace("TLSv", "TLS ")]))),
    of("Certificate by", (about) => leaves(about).map(({ issuerTitle }) => issuerTitle)),
    of("Certificate ends", (about) => ends(about, now)),
    row("Network", sides.map(({ network }) => (network === "" ? [] : [network]))),
    of("Host", ({ endpoints }) => endpoints.map(({ host }) => host)),
    row("Links", sides.map(({ degree }) => [grouped(degree)])),
    of("Features", features),
    of("First seen", ({ firstSeen }) => [said(firstSeen)]),
    linkedRow(sides),
  ];
}

function row(title: string, cells: string[][]): Row {
  const told = cells.filter((cell) => cell.length > 0).map((cell) => [...cell].sort().join("\n"));
  // What is not known is no difference.
  return { title, cells, differs: new Set(told).size > 1 };
}

function unique(values: string[]): string[] {
  return [...new Set(values.filter((value) => value !== ""))];
}

function leaves(about: Compared): Compared["certificates"] {
  return about.certificates.filter(({ leaf }) => leaf);
}

/** The first to end decides. */
function ends(about: Compared, now: number): string[] {
  const first = Math.min(...leaves(about).map(({ notAfter }) => Date.parse(notAfter)));
  if (!Number.isFinite(first)) {
    return [];
  }
  const days = Math.floor((first - now) / DAY);
  return [days < 0 ? `${grouped(-days)} days ago` : `in ${grouped(days)} ${days === 1 ? "day" : "days"}`];
}

function features({ endpoints }: Compared): string[] {
  return endpoints.flatMap(({ featuresBefore, featuresAfter }) => [...featuresBefore, ...featuresAfter].map(({ title, name }) => (title === "" ? name : title))).sort();
}

/** With whom of the others each is linked, and how. */
function linkedRow(sides: readonly Side[]): Row {
  const cells = sides.map((side) => {
    const neighbours = side.links === undefined ? [] : neighboursOf(side.links);
    const others = sides.filter((other) => other !== side);
    return others.flatMap((other) => {
      const link = neighbours.find(({ name }) => name === other.name);
      return link === undefined ? [] : [`${other.title} (${shortly(link.kinds)})`];
    });
  });
  return { title: "Linked with each other?", cells: cells.map((cell, i) => (cell.length > 0 ? cell : sides[i]!.links === undefined ? [] : ["No"])), differs: false };
}
