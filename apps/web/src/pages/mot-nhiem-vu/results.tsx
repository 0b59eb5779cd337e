import { IconPaperclip } from '@tabler/icons-react';
import { fileHref } from '../../api/client.js';
import type { Submission } from '../../api/types.js';
import { Quote } from '../../parts/quote.js';
import { dateWord, instantWord } from '../../words/dates.js';
import { sizeWord } from '../../words/numbers.js';
import css from './page.module.css';

const documentOf = ({ documentNumber, documentOn }: Submission): string | null =>
  documentNumber === null && documentOn === null
    ? null
    : [
        documentNumber === null ? 'Văn bản chưa ghi số' : `Văn bản số ${documentNumber}`,
        documentOn === null ? null : `ngày ${dateWord(documentOn)}`,
      ]
        .filter(Boolean)
        .join(' ');

function fateOf(submission: Submission): string {
  if (submission.withdrawnAt !== null) return `Đã rút lúc ${instantWord(submission.withdrawnAt)}.`;
  const verdict = submission.verdict;
  if (verdict === null) return 'Chờ xác nhận.';
  const reason = verdict.reason === null ? '' : ` “${verdict.reason}”`;
  const on = verdict.completedOn === null ? '' : `, hoàn thành ngày ${dateWord(verdict.completedOn)}`;
  return verdict.decision === 'accept'
    ? `${verdict.by.name} xác nhận hoàn thành lúc ${instantWord(verdict.at)}${on}.${reason}`
    : `${verdict.by.name} trả lại lúc ${instantWord(verdict.at)}.${reason}`;
}

/** What was reported, newest first, with files and how it was judged. Earlier versions are kept. */
export function TaskResults({ submissions }: { readonly submissions: readonly Submission[] }) {
  if (submissions.length === 0) return null;
  const newestFirst = [...submissions].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <section className="card card-padded" aria-labelledby="ket-qua">
      <h2 id="ket-qua" style={{ marginBottom: 8 }}>
        Kết quả đã báo cáo
      </h2>
      <ol className={css.results}>
        {newestFirst.map((submission) => (
          <li key={submission.id}>
            <Quote label="Nội dung báo cáo">{submission.result}</Quote>
            <div className="secondary" style={{ marginTop: 4 }}>
              {[`${submission.by.name}, ${instantWord(submission.at)}`, documentOf(submission)]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {submission.files.length > 0 && (
              <ul className={css.files}>
                {submission.files.map((file) => (
                  <li key={file.id}>
                    <IconPaperclip size={16} stroke={1.75} aria-hidden style={{ verticalAlign: -3 }} />{' '}
                    <a href={fileHref(file.id)} download={file.name}>
                      {file.name}
                    </a>{' '}
                    <span className="secondary">{sizeWord(file.size)}</span>
                  </li>
                ))}
              </ul>
            )}
            <p style={{ marginTop: 4 }}>{fateOf(submission)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
