import { element } from "./dom";

export interface Entry {
  name: string;
  unicode: string;
  status: { level: string; title: string };
}

/** What else than domains goes by a name (org.xmppradar.query.Lookup). */
export interface Other {
  kind: "host" | "authority" | "software";
  key: string;
  title: string;
}

/** Who knows the domains of this page better than the API, and shows them and what they stand on without leaving it. */
export interface Source {
  /** Undefined: ask the API. */
  find(text: string, most: number): Entry[] | undefined;
  /** False: go to the domain's page. */
  open(name: string): boolean;
  /** Shows who stands on it. */
  openOther(other: Other): void;
}

let source: Source | undefined;

export function searchWith(better: Source): void {
  source = better;
}

const PAUSE = 120;
const SHOWN = 8;
/** So many others of each kind, for texts that say something. */
const OTHERS = 2;
const SHORTEST = 2;
const KINDS: Record<Other["kind"], { word: string; page: string }> = {
  host: { word: "Host", page: "/host/" },
  authority: { word: "Authority", page: "/ca/" },
  software: { word: "Software", page: "/software/" },
};

/** Search as one types: the combobox pattern of WAI-ARIA over the form, which answers alone without script. */
export function initSearch(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=search]");
  const list = form.querySelector<HTMLUListElement>("[role=listbox]");
  if (input === null || list === null) {
    return;
  }
  let timer = 0;
  let asked: AbortController | undefined;
  let active = -1;
  let others: Other[] = [];

  const options = () => [...list.querySelectorAll<HTMLLIElement>("[role=option]")];
  const close = () => {
    asked?.abort();
    clearTimeout(timer);
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (index: number) => {
    const all = options();
    active = all.length === 0 ? -1 : (index + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    const chosen = all[active];
    if (chosen !== undefined) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    }
  };
  const open = (option: HTMLLIElement | undefined) => {
    if (option?.dataset.href === undefined) {
      return;
    }
    const other = others.find(({ kind, key }) => option.dataset.other === `${kind}:${key}`);
    if (source !== undefined && (other !== undefined || source.open(option.dataset.name ?? ""))) {
      close();
      input.blur();
      if (other !== undefined) {
        source.openOther(other);
      }
    } else {
      location.assign(option.dataset.href);
    }
  };
  const show = (found: Entry[]) => {
    others = [];
    list.replaceChildren(...(found.length === 0 ? [nothing()] : found.map(line)));
    list.hidden = false;
    active = -1;
    input.setAttribute("aria-expanded", "true");
  };
  /** Below the domains, which stay where they are. */
  const add = (found: Other[]) => {
    others = found;
    if (found.length > 0) {
      list.querySelector(".nothing")?.remove();
      list.append(...found.map((other, i) => otherLine(other, options().length + i)));
    }
  };
  const ask = async () => {
    const text = input.value.trim();
    if (text === "") {
      close();
      return;
    }
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    const get = async <T>(path: string): Promise<T | undefined> => {
      const answer = await fetch(`/api/v1/${path}&q=${encodeURIComponent(text)}`, { signal });
      return answer.ok ? ((await answer.json()) as T) : undefined;
    };
    try {
      // Without others, domains are still found.
      const also = text.length < SHORTEST ? undefined : get<{ found: Other[] }>(`lookup?limit=${OTHERS}`).catch(() => undefined);
      const known = source?.find(text, SHOWN) ?? (await get<{ domains: Entry[] }>(`domains?limit=${SHOWN}`))?.domains;
      if (known !== undefined) {
        show(known);
        const found = (await also)?.found ?? [];
        if (!signal.aborted) {
          add(found);
        }
      }
    } catch (error) {
      if (!signal.aborted) {
        close(); // the form still works
      }
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(active + (event.key === "ArrowDown" ? 1 : -1) + (active < 0 && event.key === "ArrowUp" ? 1 : 0));
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      open(options()[active]);
    }
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    open((event.target as Element).closest<HTMLLIElement>("[role=option]") ?? undefined);
  });
  input.addEventListener("blur", close);
  document.addEventListener("keydown", (event) => {
    const typing = (event.target as Element).closest("input, textarea, select, [contenteditable]") !== null;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
}

function line({ name, unicode, status }: Entry, index: number): HTMLLIElement {
  return option(index, { "data-name": name, "data-href": `/domain/${encodeURIComponent(name)}` }, status.level, unicode, status.title);
}

function otherLine({ kind, key, title }: Other, index: number): HTMLLIElement {
  const { word, page } = KINDS[kind];
  return option(index, { "data-other": `${kind}:${key}`, "data-href": `${page}${encodeURIComponent(key)}` }, "neutral", title, word);
}

function option(index: number, data: Record<string, string>, level: string, title: string, word: string): HTMLLIElement {
  return element(
    "li",
    { role: "option", id: `found-${index}`, "aria-selected": "false", ...data },
    element("span", { class: `dot ${level}`, "aria-hidden": "true" }),
    element("bdi", { class: "grow" }, title),
    element("span", { class: "quiet" }, word),
  );
}

function nothing(): HTMLLIElement {
  return element("li", { class: "quiet nothing" }, "No known domain has this in its name. Press Enter to add it.");
}
