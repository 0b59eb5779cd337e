import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasBrowser, launch } from './browser.js';
import { look } from './look.js';
import { overviewOf, type Shown } from './overview.js';
import { expectSoon, signIn, type Person } from './people.js';
import { removeCompiled, startProgram, type Program } from './program.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

inBrowser('the story of seed 000 through the pages', () => {
  let program: Program;
  let browser: Browser;
  let monitor: Person;
  let head: Person;
  let office: Person;
  let leader: Person;
  let before: Shown;

  beforeAll(async () => {
    program = await startProgram('demo');
    browser = await launch();
    monitor = await signIn(browser, program.url, 'noivu');
    head = await signIn(browser, program.url, 'vhtt');
    office = await signIn(browser, program.url, 'vanphong');
    leader = await signIn(browser, program.url, 'chutich');
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    removeCompiled();
  });

  it('the monitor registers the sample, confirms what was read and issues it', async () => {
    const { page } = monitor;
    await look(page, '01-can-quyet-dinh-trong');
    await page.getByRole('link', { name: 'Văn bản chỉ đạo' }).click();
    await look(page, '02-van-ban');
    await page.getByRole('link', { name: 'Đăng ký văn bản' }).click();
    await look(page, '03-dang-ky');
    await page.getByRole('button', { name: /^Lấy .*04|^Lấy .*10\/2024|^Lấy/ }).first().click();
    await page.waitForURL(/\/ra-soat/);
    await page.getByText('14 nhiệm vụ', { exact: false }).first().waitFor();
    await look(page, '04-ra-soat');
    for (let row = 0; row < 14; row += 1) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(100);
    }
    await look(page, '05-ra-soat-xong');
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await page.getByRole('dialog').waitFor();
    await look(page, '06-giao', { only: 'wide' });
    await page.getByRole('dialog').getByRole('button', { name: /^Giao \d+ nhiệm vụ$/ }).click();
    await page.waitForURL(/\/van-ban\/[0-9a-f-]+$/);
    await look(page, '07-da-giao');
  }, 120_000);

  it('the head of the unit takes note of the new tasks', async () => {
    const { page } = head;
    await page.reload();
    await look(page, '08-viec-cua-toi-moi');
    const acknowledge = page.getByRole('button', { name: /^Tiếp nhận:/ });
    for (let left = await acknowledge.count(); left > 0; left -= 1) {
      await acknowledge.first().click();
      await expectSoon(async () => (await acknowledge.count()) === left - 1, 'the task to be taken note of');
    }
    await look(page, '09-viec-cua-toi-da-nhan');
  }, 120_000);

  it('on the last day the head reports in three taps, and the monitor accepts', async () => {
    before = await overviewOf(leader);
    await look(leader.page, '10-tong-quan-dau');
    await monitor.move('Thêm 1 ngày', 7);
    expect(await monitor.clock()).toBe('thứ Ba 15/10/2024, 07:00');
    await head.goTo('/viec-cua-toi');
    await look(head.page, '11-viec-cua-toi-han');
    await report(head, '12-bao-cao');
    await monitor.goTo('/can-quyet-dinh');
    await look(monitor.page, '13-can-quyet-dinh');
    expect((await overviewOf(leader)).awaiting).toBe(before.awaiting + 1);
    await monitor.page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    await monitor.page.getByText('Không có gì cần quyết định').waitFor();
    expect(await overviewOf(leader)).toMatchObject({ awaiting: before.awaiting, done: before.done + 1, points: before.points });
  }, 180_000);

  it("the city's criterion (6) moves when what the Province asked for is reported and accepted", async () => {
    const environment = await signIn(browser, program.url, 'tnmt');
    await report(environment, '14-bao-cao-tinh');
    await environment.leave();
    await monitor.goTo('/can-quyet-dinh');
    await monitor.page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    await monitor.page.getByText('Không có gì cần quyết định').waitFor();
    const after = await overviewOf(leader);
    await look(leader.page, '15-tong-quan-diem');
    process.stderr.write(JSON.stringify([before, after]) + '\n');
    expect(numberOf(after.points)).toBeGreaterThan(numberOf(before.points));
  }, 180_000);

  it('the Office does nothing: urged on the 16th, held on the 18th until the monitor confirms', async () => {
    await monitor.move('Thêm 1 ngày', 1);
    await monitor.move('Thêm 1 giờ', 1);
    expect(await monitor.clock()).toBe('thứ Tư 16/10/2024, 08:00');
    const shown = await overviewOf(leader);
    await look(leader.page, '16-tong-quan-qua-han');
    process.stderr.write(JSON.stringify(shown) + shown.stepOf('Văn phòng HĐND và UBND') + '\n');
    expect(shown.overdue).toBe(before.overdue + 1);
    await monitor.goTo('/demo/hop-thu');
    await look(monitor.page, '17-hop-thu');
    await monitor.page.getByText('Đôn đốc: 1 nhiệm vụ đã qua hạn').first().click();
    await look(monitor.page, '18-hop-thu-don-doc');
    await office.goTo('/viec-cua-toi');
    await look(office.page, '19-viec-qua-han');
    await office.page.getByRole('link', { name: /kết quả thực hiện mục 3/ }).first().click();
    await look(office.page, '20-nhiem-vu-qua-han');
    await monitor.move('Thêm 1 ngày', 2);
    await monitor.goTo('/nhiem-vu?xem=qua-han');
    await look(monitor.page, '21-nhiem-vu');
    await monitor.page.getByRole('link', { name: /kết quả thực hiện mục 3/ }).first().click();
    await look(monitor.page, '22-nhiem-vu-giu');
    await monitor.goTo('/can-quyet-dinh');
    await look(monitor.page, '23-can-quyet-dinh-nac');
    await monitor.page.getByRole('button', { name: 'Xác nhận yêu cầu giải trình' }).click();
    await monitor.page.getByText('Không có gì cần quyết định').waitFor();
    const asked = await overviewOf(leader);
    process.stderr.write(JSON.stringify(asked) + asked.stepOf('Văn phòng HĐND và UBND') + '\n');
  }, 240_000);

  it('on the 24th a proposal waits; the unit answers, the leader reminds', async () => {
    await monitor.move('Thêm 1 ngày', 6);
    expect(await monitor.clock()).toBe('thứ Năm 24/10/2024, 08:00');
    const shown = await overviewOf(leader);
    await look(leader.page, '24-tong-quan-de-xuat');
    process.stderr.write(JSON.stringify(shown) + shown.stepOf('Văn phòng HĐND và UBND') + '\n');
    expect(shown.forLeader).toBe(1);
    await office.goTo('/viec-cua-toi');
    await look(office.page, '25-viec-de-xuat');
    await office.page.getByRole('link', { name: /kết quả thực hiện mục 3/ }).first().click();
    await look(office.page, '26-nhiem-vu-de-xuat');
    await office.page.getByRole('link', { name: 'Xem hồ sơ' }).first().click();
    await office.page.waitForURL(/de-xuat/);
    await look(office.page, '27-de-xuat-don-vi');
    await office.page.getByLabel('Ý kiến của đơn vị về hồ sơ').fill('Văn phòng đang chờ số liệu của Chi nhánh Văn phòng đăng ký đất đai; sẽ báo cáo trong tuần.');
    await office.page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await office.page.getByText('Đã gửi ý kiến.').waitFor();
    await leader.goTo('/tong-quan');
    await leader.page.getByRole('region', { name: 'Chờ lãnh đạo quyết định' }).getByRole('link').first().click();
    await look(leader.page, '28-de-xuat');
    await leader.page.getByRole('radio', { name: 'Nhắc nhở' }).check();
    await leader.page.getByLabel(/^Lý do/).fill('Lần đầu chậm; yêu cầu báo cáo ngay trong tuần.');
    await leader.page.getByRole('button', { name: 'Xem lại rồi quyết định' }).click();
    await look(leader.page, '29-quyet-dinh', { only: 'wide' });
    await leader.page.getByRole('button', { name: 'Quyết định: Nhắc nhở' }).click();
    await leader.page.getByText('Đã ghi ý kiến.').waitFor();
    await look(leader.page, '30-da-quyet-dinh');
    const decided = await overviewOf(leader);
    await look(leader.page, '31-tong-quan-cuoi');
    process.stderr.write(JSON.stringify(decided) + decided.stepOf('Văn phòng HĐND và UBND') + '\n');
    expect(decided.forLeader).toBe(0);
    await leader.goTo('/diem-cchc/2024/tieu-chi/6');
    await look(leader.page, '32-tieu-chi-6');
  }, 240_000);
});

const numberOf = (words: string): number => Number(words.replace(',', '.'));

/** Báo cáo kết quả → choose a file → Gửi báo cáo. */
async function report({ page }: Person, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Báo cáo kết quả' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Báo cáo kết quả' });
  await sheet.getByTestId('file').setInputFiles({
    name: '27-BC-VHTT.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Báo cáo kết quả thực hiện.'),
  });
  await look(page, name);
  await sheet.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await sheet.waitFor({ state: 'hidden' });
}
