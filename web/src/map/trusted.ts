interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Pages let no plain text become a script (PageHeaders): that this address is of our own build is said here, and nowhere else. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("workers", { createScriptURL: (url) => url });

/** A worker of our own build. */
export function workerOf(script: string): Worker {
  return new Worker(policy?.createScriptURL(script) ?? script);
}
