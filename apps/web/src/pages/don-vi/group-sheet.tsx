import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api } from '../../api/client.js';
import { newId } from '../../api/http.js';
import { useWrite } from '../../api/live.js';
import type { Unit, UnitGroup } from '../../api/types.js';
import { focusFirstWrong } from '../../parts/focus-wrong.js';
import { Sheet } from '../../parts/sheet.js';
import { ProblemNote } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { linesOf, optionsOf } from './words.js';

interface GroupSheetProps {
  readonly group: UnitGroup | null;
  readonly units: readonly Unit[];
  readonly opened: boolean;
  readonly close: () => void;
}

function useGroupForm(group: UnitGroup | null, close: () => void) {
  const toast = useToast();
  const form = useForm({
    initialValues: {
      name: group?.name ?? '',
      names: group?.names.join('\n') ?? '',
      memberIds: [...(group?.memberIds ?? [])],
    },
    validate: { name: (value) => (value.trim() === '' ? 'Xin nhập tên nhóm.' : null) },
  });
  const write = useWrite(
    ({ name, names, memberIds }: typeof form.values) =>
      api.writeUnitGroup({ id: group?.id ?? newId(), name, names: linesOf(names), memberIds }),
    () => {
      close();
      toast({ text: 'Đã lưu nhóm đơn vị.' });
    },
  );
  return { form, write, save: form.onSubmit((values) => write.mutate(values), focusFirstWrong) };
}

/** What a directive calls several units by ("các phòng chuyên môn"), and who belongs. */
export function GroupSheet({ group, units, opened, close }: GroupSheetProps) {
  const { form, write, save } = useGroupForm(group, close);
  const title = group === null ? 'Thêm nhóm đơn vị' : group.name;
  const nameHelp = 'Như viết trong văn bản, ví dụ: các phòng chuyên môn';
  const lines = { autosize: true, minRows: 2, maxRows: 6 } as const;
  return (
    <Sheet opened={opened} title={title} close={close} typed={form.isDirty()} send={() => save()}>
      <form noValidate className="stack-16" onSubmit={save}>
        {write.error !== null && <ProblemNote error={write.error} />}
        <TextInput label="Tên nhóm" description={nameHelp} withAsterisk {...form.getInputProps('name')} />
        <Textarea label="Cách viết khác" description="Mỗi dòng một cách" {...lines} {...form.getInputProps('names')} />
        <MultiSelect
          label="Đơn vị trong nhóm"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ hết đơn vị' }}
          data={optionsOf(units.filter((unit) => unit.validTo === null))}
          {...form.getInputProps('memberIds')}
        />
        <Button type="submit" fullWidth loading={write.isPending}>
          Lưu
        </Button>
      </form>
    </Sheet>
  );
}
