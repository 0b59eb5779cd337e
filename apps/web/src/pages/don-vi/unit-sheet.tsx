import { Button, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
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
import css from './page.module.css';
import { levelWords, linesOf, optionsOf } from './words.js';

interface UnitSheetProps {
  readonly unit: Unit | null;
  readonly units: readonly Unit[];
  readonly opened: boolean;
  readonly close: () => void;
}

interface UnitValues {
  name: string;
  short: string;
  names: string;
  level: Unit['level'];
  parentId: string | null;
  headTitle: string;
  validFrom: string | null;
  validTo: string | null;
  successorIds: string[];
}

const emptyOf = (today: string): UnitValues => ({
  name: '',
  short: '',
  names: '',
  level: 'department',
  parentId: null,
  headTitle: '',
  validFrom: today,
  validTo: null,
  successorIds: [],
});

const valuesOf = (unit: Unit): UnitValues => ({
  ...unit,
  names: unit.names.join('\n'),
  successorIds: [...unit.successorIds],
});

const needed = (field: string) => (value: string) => (value.trim() === '' ? `Xin nhập ${field}.` : null);

function useUnitForm(unit: Unit | null, close: () => void) {
  const toast = useToast();
  const today = useMe().now.slice(0, 10);
  const form = useForm<UnitValues>({
    initialValues: unit === null ? emptyOf(today) : valuesOf(unit),
    validate: {
      name: needed('tên đơn vị'),
      short: needed('tên ngắn'),
      headTitle: needed('chức danh thủ trưởng'),
      validFrom: (value) => (value === null ? 'Xin chọn ngày.' : null),
    },
  });
  const write = useWrite(
    ({ name, short, names, level, parentId, headTitle, validFrom, validTo, successorIds }: UnitValues) => {
      const id = unit?.id ?? newId();
      const plain = { id, name, short, level, parentId, headTitle, validTo, successorIds };
      const body = { ...plain, names: linesOf(names), validFrom: validFrom ?? today };
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
  return { form, write, save };
}

/** Makes a unit, changes one, or ends it by giving its last day. */
export function UnitSheet({ unit, units, opened, close }: UnitSheetProps) {
  const { form, write, save } = useUnitForm(unit, close);
  const others = units.filter((other) => other.id !== unit?.id);
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
        <NameFields form={form} />
        <PlaceFields form={form} others={others} />
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

type Form = UseFormReturnType<UnitValues>;

function NameFields({ form }: { readonly form: Form }) {
  return (
    <>
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
    </>
  );
}

function PlaceFields({ form, others }: { readonly form: Form; readonly others: readonly Unit[] }) {
  const levels = Object.entries(levelWords).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Select label="Cấp" data={levels} allowDeselect={false} {...form.getInputProps('level')} />
      <Select
        label="Trực thuộc"
        placeholder="Không trực thuộc đơn vị nào"
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ đơn vị cấp trên' }}
        searchable
        data={optionsOf(others)}
        {...form.getInputProps('parentId')}
      />
      <LifeFields form={form} />
      {form.values.validTo !== null && (
        <MultiSelect
          label="Đơn vị tiếp nhận"
          description="Nhận việc của đơn vị này sau ngày kết thúc"
          searchable
          data={optionsOf(others.filter((other) => other.validTo === null))}
          {...form.getInputProps('successorIds')}
        />
      )}
    </>
  );
}

function LifeFields({ form }: { readonly form: Form }) {
  const today = useMe().now.slice(0, 10);
  const day = (name: 'validFrom' | 'validTo') => ({
    today,
    value: form.values[name],
    error: form.errors[name],
    onChange: (value: string | null) => form.setFieldValue(name, value),
  });
  return (
    <div className={css.two}>
      <DateField label="Hoạt động từ" required description="" {...day('validFrom')} />
      <DateField label="Đến hết ngày" clearable {...day('validTo')} />
    </div>
  );
}
