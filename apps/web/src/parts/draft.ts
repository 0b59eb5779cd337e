import { useEffect, useState } from 'react';

const KEY = 'dondoc.draft.';

function kept<Value>(name: string, start: Value): Value {
  try {
    const text = localStorage.getItem(KEY + name);
    return text === null ? start : ({ ...start, ...JSON.parse(text) } as Value);
  } catch {
    return start;
  }
}

/** What is typed stays on this machine until sent (call `clear`) or logged out. Values must be JSON. */
export function useDraft<Value extends object>(
  name: string,
  start: Value,
): readonly [Value, (patch: Partial<Value>) => void, () => void] {
  const [value, setValue] = useState<Value>(() => kept(name, start));
  useEffect(() => {
    setValue(kept(name, start));
    // `start` belongs to `name`: it is read once for each.
  }, [name]);
  const change = (patch: Partial<Value>) => {
    const next = { ...value, ...patch };
    setValue(next);
    try {
      localStorage.setItem(KEY + name, JSON.stringify(next));
    } catch {
      // Without storage the text still stands in the form.
    }
  };
  const clear = () => {
    localStorage.removeItem(KEY + name);
    setValue(start);
  };
  return [value, change, clear];
}
