import type { LinkOf } from "../data";

/** What comparing reads of a domain's document (org.xmppradar.query.DomainDocument). */
export interface Compared {
  firstSeen: string;
  status: { level: string; title: string };
  endpoints: {
    service: string;
    host: string;
    software: { name: string }[];
    tls?: { version: string } | null;
    featuresBefore: { title: string; name: string }[];
    featuresAfter: { title: string; name: string }[];
  }[];
  certificates: { leaf: boolean; issuerTitle: string; notAfter: string }[];
}

/** One of those that are compared. */
export interface Side {
  name: string;
  title: string;
  /** Undefined when it could not be had. */
  about: Compared | undefined;
  links: LinkOf[] | undefined;
  /** How the map has it: its hosting network, its links there. */
  network: string;
  degree: number;
}
