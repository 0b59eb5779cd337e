import { Combobox, Input, InputBase, useCombobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useId, useState, type ReactNode, type Ref } from 'react';
import { foldedOf } from '../../words/numbers.js';
import css from './reading.module.css';
import { toggled, type UnitChoice } from './unit-choice.js';

interface UnitsFieldProps {
  readonly label: ReactNode;
  readonly ids: readonly string[];
  readonly word: string;
  readonly empty: string;
  readonly choices: readonly UnitChoice[];
  readonly change: (ids: string[]) => void;
  readonly missing?: boolean;
  readonly target?: Ref<HTMLButtonElement>;
}

/** Who leads or helps: one unit, several, or a whole group at once; found without marks. */
export function UnitsField({ label, ids, word, empty, choices, change, missing = false, target }: UnitsFieldProps) {
  const name = useId();
  const [search, setSearch] = useState('');
  const box = useCombobox({
    onDropdownClose: () => {
      box.resetSelectedOption();
      setSearch('');
      box.focusTarget();
    },
    onDropdownOpen: () => box.focusSearchInput(),
  });
  const pick = (value: string) => {
    const choice = choices.find((one) => one.value === value);
    if (choice) change(toggled(ids, choice));
  };
  return (
    <div className={css.units}>
      <Input.Label labelElement="div" id={`${name}-label`}>
        {label}
      </Input.Label>
      <Combobox store={box} onOptionSubmit={pick} withinPortal={false}>
        <Combobox.Target targetType="button">
          <InputBase
            component="button"
            type="button"
            pointer
            ref={target}
            error={missing}
            rightSection={<Combobox.Chevron aria-hidden />}
            rightSectionPointerEvents="none"
            onClick={() => box.toggleDropdown()}
            aria-labelledby={`${name}-label ${name}-value`}
          >
            <span id={`${name}-value`} className={css.unitsValue}>
              {word === '' ? <span className={css.unitsEmpty}>{empty}</span> : word}
            </span>
          </InputBase>
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Search
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            placeholder="Tìm đơn vị (không cần dấu)"
            aria-label="Tìm đơn vị"
          />
          <Combobox.Options mah={260} style={{ overflowY: 'auto' }} labelledBy={`${name}-label`}>
            <Options choices={choices} search={search} ids={ids} />
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

const SHOWN = 60;

function Options({ choices, search, ids }: Pick<UnitsFieldProps, 'choices' | 'ids'> & { readonly search: string }) {
  const wanted = foldedOf(search.trim());
  const found = choices.filter((choice) => choice.folded.includes(wanted)).slice(0, SHOWN);
  if (found.length === 0) return <Combobox.Empty>Không có đơn vị nào khớp.</Combobox.Empty>;
  return found.map((choice) => {
    const taken = choice.memberIds.length > 0 && choice.memberIds.every((id) => ids.includes(id));
    return (
      <Combobox.Option key={choice.value} value={choice.value} aria-selected={taken} active={taken}>
        <span className={css.unitOption}>
          <IconCheck size={18} stroke={1.75} aria-hidden style={{ visibility: taken ? 'visible' : 'hidden' }} />
          {choice.label}
        </span>
      </Combobox.Option>
    );
  });
}
