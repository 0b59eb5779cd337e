import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { problemOf, type Problem } from '../../api/problem.js';
import { ProblemNote } from '../../parts/states.js';

/** What to do about each refusal of registering (texts.md §4). */
const cures: Readonly<Record<string, string>> = {
  'file-unreadable': 'Mở tệp bằng phần mềm soạn thảo, lưu thành tệp mới rồi tải lại, hoặc dán nội dung.',
  'file-encrypted': 'Bỏ mật khẩu rồi tải lại, hoặc dán nội dung.',
  'file-empty': 'Chọn tệp khác.',
  'file-too-large': 'Giảm dung lượng hoặc tách tệp.',
  'file-type': 'Lưu sang một trong các định dạng trên.',
  'file-scan': 'Nhận dạng chữ mất khoảng 5 giây mỗi trang; hoặc dán nội dung, hoặc tải tệp có lớp chữ.',
  'archive-too-large': 'Lưu lại bằng phần mềm soạn thảo, hoặc dán nội dung.',
  'line-too-long': 'Ngắt đoạn rồi thử lại; kiểm tra đây có phải tệp văn bản.',
  'structure-too-deep': 'Chỉ dán phần nội dung chỉ đạo.',
  'reading-stopped': 'Dán nội dung, hoặc tải tệp ngắn hơn.',
  'encoding-unknown': 'Lưu lại ở dạng Unicode (UTF-8).',
};

interface RegisterProblemProps {
  readonly error: unknown;
  /** Asks for the text of the scan that was refused; null where there is no file to ask for. */
  readonly recognise: (() => void) | null;
}

/** The refusal in place, with its cure; a duplicate leads to the directive that is there already, a scan to recognising its text. */
export function RegisterProblem({ error, recognise }: RegisterProblemProps) {
  const problem = problemOf(error);
  const there = existingOf(problem);
  return (
    <div className="stack-8">
      <ProblemNote
        error={problem}
        action={
          problem.slug === 'file-scan' && recognise !== null ? (
            <Button size="xs" onClick={recognise}>
              Nhận dạng chữ (OCR)
            </Button>
          ) : (
            there !== null && (
              <Button
                size="xs"
                variant="default"
                renderRoot={(props) => <Link to="/van-ban/$id" params={{ id: there }} {...props} />}
              >
                Mở văn bản đã có
              </Button>
            )
          )
        }
      />
      {cures[problem.slug] !== undefined && <p>{cures[problem.slug]}</p>}
    </div>
  );
}

/** The id of the directive a duplicate repeats, among the facts of the refusal. */
function existingOf(problem: Problem): string | null {
  if (problem.slug !== 'directive-duplicate' && problem.slug !== 'directive-number-taken') return null;
  const { directiveId, directive, id } = problem.facts;
  if (typeof directiveId === 'string') return directiveId;
  if (typeof directive === 'object' && directive !== null && 'id' in directive && typeof directive.id === 'string')
    return directive.id;
  return typeof id === 'string' ? id : null;
}
