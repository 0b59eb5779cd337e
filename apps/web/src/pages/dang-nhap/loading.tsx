import type { Start } from '../../api/types.js';
import { Brand } from '../../app/brand.js';
import { useTitle } from '../../app/focus.js';
import css from './page.module.css';

/** First start: the page stands at once; log-in works when the bar is full. The figures are said in words too. */
export function LoadingPage({ start, unreachable }: { readonly start: Start | null; readonly unreachable: boolean }) {
  useTitle('Đang chuẩn bị');
  const progress = start?.progress ?? null;
  return (
    <main className={css.page}>
      <div className={`card ${css.card}`}>
        <Brand office={start?.office?.short ?? null} />
        <h1>Đang chuẩn bị</h1>
        {progress === null ? (
          <p role="status">
            {unreachable
              ? 'Hệ thống chưa sẵn sàng; trang tự thử lại. Dữ liệu đã lưu vẫn an toàn.'
              : 'Đang nối với máy chủ…'}
          </p>
        ) : (
          <>
            <div
              className={css.bar}
              role="progressbar"
              aria-label="Đang nạp dữ liệu mẫu"
              aria-valuemin={0}
              aria-valuemax={progress.total}
              aria-valuenow={progress.done}
            >
              <div style={{ width: `${progress.total === 0 ? 0 : (100 * progress.done) / progress.total}%` }} />
            </div>
            <p>{`Đang nạp dữ liệu mẫu: ${progress.done} / ${progress.total}`}</p>
            <p className="secondary">{progress.what}</p>
            <p className="secondary" style={{ marginTop: 12 }}>
              Đăng nhập được khi nạp xong; không cần tải lại trang.
            </p>
          </>
        )}
      </div>
    </main>
  );
}
