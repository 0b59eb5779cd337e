import type { LifeLineStep } from '../api/types.js';
import type { SignName } from '../words/status.js';
import css from './parts.module.css';
import { Sign } from './sign.js';

const stateWords: Readonly<Record<LifeLineStep['state'], string>> = {
  done: 'đã qua',
  broken: 'không kịp',
  held: 'đang giữ',
  future: 'chưa tới',
};

const signOf = (step: LifeLineStep): SignName | null => {
  if (step.state === 'future') return null;
  if (step.state === 'held') return 'dash';
  if (step.state === 'broken') return step.code === 'due' ? 'square' : 'exclamation';
  return 'tick';
};

/** From the sentence to the acceptance: past solid, broken rule red, held brown with a bar, future dashed. */
export function LifeLine({ steps }: { readonly steps: readonly LifeLineStep[] }) {
  return (
    <ol className={css.lifeLine} aria-label="Đường đi của nhiệm vụ">
      {steps.map((step, index) => {
        const sign = signOf(step);
        return (
          <li key={`${step.code}${index}`} data-state={lineStateOf(steps, index)}>
            <span className={`${css.mark} print-exact`} data-state={step.state}>
              {sign !== null && <Sign name={sign} size={11} />}
            </span>
            <strong>{step.label}</strong>
            <span className="visually-hidden">{` (${stateWords[step.state]}) `}</span>
            <span className="secondary">{step.note}</span>
          </li>
        );
      })}
    </ol>
  );
}

// The bar after a step belongs to the way to the next one.
function lineStateOf(steps: readonly LifeLineStep[], index: number): LifeLineStep['state'] {
  const here = steps[index]?.state ?? 'future';
  const next = steps[index + 1]?.state ?? 'future';
  return next === 'future' ? 'future' : here;
}
