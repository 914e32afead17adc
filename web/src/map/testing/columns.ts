import { chance, type Federation } from "./federation";

const DAY = 86_400_000;
const BEGINNING = Date.UTC(2000, 0, 1);

const VALUES: Record<string, [title: string, share: number][]> = {
  software: [["Prosody", 0.46], ["ejabberd", 0.3], ["Openfire", 0.085], ["Tigase", 0.016], ["Snikket", 0.02], ["MongooseIM", 0.008], ["jabberd2", 0.01], ["Isode M-Link", 0.004]],
  health: [["Good", 0.66], ["Flawed", 0.13], ["Bad", 0.09], ["Silent", 0.05], ["Gone", 0.04]],
  tls: [["TLS 1.3", 0.79], ["TLS 1.2", 0.11], ["TLS 1.1", 0.01], ["TLS 1.0", 0.02]],
  authority: [["Let's Encrypt", 0.81], ["ZeroSSL", 0.05], ["Sectigo", 0.02], ["DigiCert", 0.015], ["Itself", 0.03], ["Others", 0.02]],
  network: [["AS24940 Hetzner", 0.28], ["AS16276 OVH", 0.13], ["AS14061 DigitalOcean", 0.07], ["AS197540 netcup", 0.06], ["AS63949 Linode", 0.05], ["AS51167 Contabo", 0.04], ["Others", 0.3]],
  tld: [["de", 0.2], ["org", 0.17], ["net", 0.14], ["com", 0.13], ["ru", 0.08], ["fr", 0.05], ["im", 0.04], ["Others", 0.15]],
};
const TITLES: Record<string, string> = { software: "Software", health: "Health", tls: "TLS", authority: "Certificate authority", network: "Network", tld: "Top-level domain" };

/** Columns as the server sends them: a JSON header with its length before it, then plain values. */
export function encodeColumns({ edition, names }: Federation, now: Date): Uint8Array<ArrayBuffer> {
  const random = chance(11);
  const today = Math.floor((now.getTime() - BEGINNING) / DAY);
  const eights = Object.entries(VALUES).map(([key, values]) => {
    const of = new Uint8Array(edition.nodes);
    for (let i = 0; i < edition.nodes; i++) {
      // Neighbours are alike, so that a colour mode shows regions.
      let left = (random() + (((edition.community[i]! + 1) * 0.19) % 0.3)) % 1;
      const found = values.findIndex(([, share]) => (left -= share) < 0);
      of[i] = names[i] === "" ? 0 : found + 1;
    }
    const listed = [["", "Unknown"], ...values.map(([title]) => [title.toLowerCase().replaceAll(" ", "-"), title])];
    return { key, title: TITLES[key]!, of, values: listed.map(([k, title], at) => ({ key: k, title, count: of.filter((value) => value === at).length })) };
  });
  const expires = new Uint16Array(edition.nodes);
  const joined = new Uint16Array(edition.nodes);
  const left = new Uint16Array(edition.nodes);
  for (let i = 0; i < edition.nodes; i++) {
    expires[i] = random() < 0.1 ? 0 : 1000 + Math.floor(random() * 96 - 6);
    joined[i] = today - Math.floor(random() < 0.55 ? 365 + random() * 40 : random() * 365);
    left[i] = random() < 0.05 ? today - Math.floor(random() * Math.min(300, today - joined[i]!)) : 0;
  }
  const sixteens = [["expires", "Days to expiry", expires], ["joined", "Joined", joined], ["left", "Left", left]] as const;
  const header = JSON.stringify({
    edition: edition.number,
    at: now.toISOString(),
    nodes: edition.nodes,
    columns: [
      ...eights.map(({ key, title, values }) => ({ key, title, type: "u8", values })),
      ...sixteens.map(([key, title]) => ({ key, title, type: "u16", values: [] })),
    ],
  });
  const text = new TextEncoder().encode(header);
  const out = new Uint8Array(4 + text.length + edition.nodes * (eights.length + 2 * sixteens.length));
  new DataView(out.buffer).setUint32(0, text.length, true);
  out.set(text, 4);
  let at = 4 + text.length;
  for (const { of } of eights) {
    out.set(of, at);
    at += of.length;
  }
  for (const [, , of] of sixteens) {
    out.set(new Uint8Array(of.buffer), at);
    at += of.byteLength;
  }
  return out;
}
