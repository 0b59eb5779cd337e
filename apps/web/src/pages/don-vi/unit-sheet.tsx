import { Button, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api } from '../../api/client.js';
import { newId } from '../../api/http.js';
import { useWrite } from '../../api/live.js';
import { fieldErrorsOf } from '../../api/problem.js';
import type { Unit } from '../../api/types.js';
import { useMe } from '../../app/session.js';
import { DateField } from '../../parts/date-field.js';
import { focusFirstWrong } from '../../parts/focus-wrong.js';
import { Sheet } from '../../parts/sheet.js';
import { ProblemNote } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { levelWords, linesOf } from './words.js';
import css from './page.module.css';

interface UnitSheetProps {
  readonly unit: Unit | null;
  readonly units: readonly Unit[];
  readonly opened: boolean;
  readonly close: () => void;
}

const needed = (field: string) => (value: string) => (value.trim() === '' ? `Xin nhập ${field}.` : null);

/** Makes a unit, changes one, or ends it by giving its last day. */
export function UnitSheet({ unit, units, opened, close }: UnitSheetProps) {
  const toast = useToast();
  const today = useMe().now.slice(0, 10);
  const form = useForm({
    initialValues: {
      name: unit?.name ?? '',
      short: unit?.short ?? '',
      names: unit?.names.join('\n') ?? '',
      level: unit?.level ?? ('department'),
      parentId: unit?.parentId ?? null,
      headTitle: unit?.headTitle ?? '',
      validFrom: (unit?.validFrom ?? today),
      validTo: (unit?.validTo ?? null) as string | null,
      successorIds: [...(unit?.successorIds ?? [])],
    },
    validate: {
      name: needed('tên đơn vị'),
      short: needed('tên ngắn'),
      headTitle: needed('chức danh thủ trưởng'),
      validFrom: (value) => (value === null ? 'Xin chọn ngày.' : null),
    },
  });
  const write = useWrite(
    (values: typeof form.values) => {
      const body = {
        ...values,
        id: unit?.id ?? newId(),
        names: linesOf(values.names),
        validFrom: values.validFrom ?? today,
      };
      return unit === null ? api.makeUnit(body) : api.changeUnit(body, unit.version);
    },
    () => {
      close();
      toast({ text: unit === null ? 'Đã thêm đơn vị.' : 'Đã lưu đơn vị.' });
    },
  );
  const save = form.onSubmit(
    (values) => write.mutate(values, { onError: (problem) => form.setErrors(fieldErrorsOf(problem)) }),
    focusFirstWrong,
  );
  return (
    <Sheet
      opened={opened}
      title={unit === null ? 'Thêm đơn vị' : unit.name}
      close={close}
      typed={form.isDirty()}
      send={() => save()}
    >
      <form noValidate className="stack-16" onSubmit={save}>
        {write.error !== null && <ProblemNote error={write.error} />}
        <TextInput label="Tên đơn vị" withAsterisk {...form.getInputProps('name')} />
        <TextInput
          label="Tên ngắn"
          description="Dùng trong bảng, ví dụ: Văn hóa và Thông tin"
          withAsterisk
          {...form.getInputProps('short')}
        />
        <Textarea
          label="Tên gọi khác trong văn bản"
          description="Mỗi dòng một tên, ví dụ: phòng VHTT"
          autosize
          minRows={2}
          maxRows={6}
          {...form.getInputProps('names')}
        />
        <TextInput
          label="Chức danh thủ trưởng"
          description="Ví dụ: Trưởng phòng Văn hóa và Thông tin"
          withAsterisk
          {...form.getInputProps('headTitle')}
        />
        <Select
          label="Cấp"
          data={Object.entries(levelWords).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          {...form.getInputProps('level')}
        />
        <Select
          label="Trực thuộc"
          placeholder="Không trực thuộc đơn vị nào"
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ đơn vị cấp trên' }}
          searchable
          data={units.filter((other) => other.id !== unit?.id).map((other) => ({ value: other.id, label: other.name }))}
          {...form.getInputProps('parentId')}
        />
        <div className={css.two}>
          <DateField
            label="Hoạt động từ"
            required
            today={today}
            value={form.values.validFrom}
            error={form.errors['validFrom']}
            onChange={(day) => form.setFieldValue('validFrom', day)}
          />
          <DateField
            label="Đến hết ngày"
            clearable
            today={today}
            value={form.values.validTo}
            error={form.errors['validTo']}
            onChange={(day) => form.setFieldValue('validTo', day)}
          />
        </div>
        {form.values.validTo !== null && (
          <MultiSelect
            label="Đơn vị tiếp nhận"
            description="Nhận việc của đơn vị này sau ngày kết thúc"
            searchable
            data={units
              .filter((other) => other.id !== unit?.id && other.validTo === null)
              .map((other) => ({ value: other.id, label: other.name }))}
            {...form.getInputProps('successorIds')}
          />
        )}
        <Button type="submit" fullWidth loading={write.isPending}>
          {unit === null ? 'Thêm đơn vị' : 'Lưu'}
        </Button>
        {unit !== null && (
          <p className="secondary">
            Để kết thúc hoạt động, ghi ngày cuối ở “Đến hết ngày”. Đơn vị đã kết thúc không nhận nhiệm vụ mới; lịch sử
            được giữ lại.
          </p>
        )}
      </form>
    </Sheet>
  );
}
