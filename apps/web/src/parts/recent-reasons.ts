const KEY = 'dondoc.reasons.';

/** The three last reasons of a kind that were sent from this machine. */
export function recentReasons(kind: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY + kind) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text): text is string => typeof text === 'string').slice(0, 3) : [];
  } catch {
    return [];
  }
}

/** Call when a reason was sent. */
export function keepReason(kind: string, reason: string): void {
  const text = reason.trim();
  if (text === '') return;
  try {
    localStorage.setItem(
      KEY + kind,
      JSON.stringify([text, ...recentReasons(kind).filter((other) => other !== text)].slice(0, 3)),
    );
  } catch {
    // A full or forbidden storage costs a convenience only.
  }
}

/** On log-out: nothing of the person stays on a shared machine. */
export function forgetTyped(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith('dondoc.')) storage.removeItem(key);
  }
}
