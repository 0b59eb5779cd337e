import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasBrowser, launch } from './browser.js';
import { look, lookAtMail, sayWherePicturesAre } from './look.js';
import { overviewOf, type Shown } from './overview.js';
import { expectSoon, signIn, type Person } from './people.js';
import { removeCompiled, startProgram, type Program } from './program.js';

const OFFICE = 'Văn phòng HĐND và UBND';
const CULTURE = 'Văn hóa và Thông tin';

/** Báo cáo kết quả → choose a file → Gửi báo cáo. */
async function report({ page }: Person, picture?: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Báo cáo kết quả/ })
    .first()
    .click();
  const sheet = page.getByRole('dialog', { name: 'Báo cáo kết quả' });
  const buffer = Buffer.from('Báo cáo kết quả thực hiện.');
  await sheet.getByTestId('file').setInputFiles({ name: '27-BC-PB.txt', mimeType: 'text/plain', buffer });
  if (picture !== undefined) await look(page, picture);
  await sheet.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await sheet.waitFor({ state: 'hidden' });
}

/** Opens the inbox with its only entry, takes its picture, presses the button and sees the inbox empty. */
async function decideOnly({ page, goTo }: Person, button: string, picture?: string): Promise<void> {
  await goTo('/can-quyet-dinh');
  if (picture !== undefined) await look(page, picture);
  await page.getByRole('button', { name: button }).click();
  await page.getByText('Không có gì cần quyết định').waitFor();
}

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('the story of seed 000 through the pages', () => {
  let program: Program;
  let browser: Browser;
  let monitor: Person;
  let culture: Person;
  let office: Person;
  let leader: Person;
  let issued: Shown;

  beforeAll(async () => {
    program = await startProgram('demo');
    browser = await launch();
    monitor = await signIn(browser, program.url, 'noivu');
    culture = await signIn(browser, program.url, 'vhtt');
    office = await signIn(browser, program.url, 'vanphong');
    leader = await signIn(browser, program.url, 'chutich');
  }, 300_000);

  afterAll(async () => {
    for (const person of [monitor, culture, office, leader]) await person?.leave();
    await browser?.close();
    await program?.stop();
    removeCompiled();
    sayWherePicturesAre();
  });

  it('the monitor registers the sample, confirms what was read with the keyboard and issues it', async () => {
    const start = await overviewOf(leader);
    const { page } = monitor;
    await look(page, '01-can-quyet-dinh-trong');
    await page.getByRole('link', { name: 'Văn bản chỉ đạo' }).click();
    await look(page, '02-van-ban');
    await page.getByRole('link', { name: 'Đăng ký văn bản' }).click();
    await look(page, '03-dang-ky-van-ban');
    await page.getByRole('button', { name: /^Lấy/ }).first().click();
    await page.getByRole('heading', { name: '14 nhiệm vụ', exact: true }).waitFor();
    await look(page, '04-ra-soat');
    for (let done = 1; done <= 14; done += 1) {
      await page.keyboard.press('Enter');
      await page.getByText(done < 14 ? `${done} xong · ${14 - done} còn lại` : '14 xong', { exact: true }).waitFor();
      if (done !== 7) continue;
      await page.getByText('Đã lưu').waitFor();
      await look(page, '05-ra-soat-giua', { only: 'wide' });
    }
    await page.getByText('Đã lưu').waitFor();
    await look(page, '06-ra-soat-xong');
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await page.getByRole('dialog', { name: 'Giao 74 nhiệm vụ cho 21 đơn vị?' }).waitFor();
    await look(page, '06-giao-nhiem-vu', { only: 'wide' });
    await page.getByRole('button', { name: 'Giao 74 nhiệm vụ' }).click();
    await page.getByRole('heading', { name: '74 nhiệm vụ', exact: true }).waitFor();
    await page.getByText('Đã giao 74 nhiệm vụ cho 21 đơn vị.').waitFor();
    await look(page, '07-van-ban-da-giao');
    issued = await overviewOf(leader);
    await look(leader.page, '08-tong-quan-sau-khi-giao');
    expect([start.ofUnits, issued.ofUnits?.split(' · ')[0]]).toEqual([null, 'Tạm tính 0,00 trên 1,5']);
    expect(issued).toMatchObject({ overdue: 0, awaiting: 0, done: start.done, points: start.points });
    expect(issued.rowOf(CULTURE)?.total).toBe((start.rowOf(CULTURE)?.total ?? 0) + 5);
  }, 180_000);

  it('the head of the unit takes note of the new tasks', async () => {
    const { page, goTo } = culture;
    await goTo('/viec-cua-toi');
    await look(page, '09-viec-cua-toi-moi-giao');
    const acknowledge = page.getByRole('button', { name: /^Tiếp nhận/ });
    const given = await acknowledge.count();
    expect(given).toBe(9);
    for (let left = given - 1; left >= 0; left -= 1) {
      await acknowledge.first().click();
      await expectSoon(async () => (await acknowledge.count()) === left, 'the task to be taken note of');
    }
    await look(page, '10-viec-cua-toi-da-nhan');
  }, 120_000);

  it('on the last day the head reports in three taps, and the monitor accepts', async () => {
    await monitor.move('Thêm 1 ngày', 7);
    expect(await monitor.clock()).toBe('thứ Ba 15/10/2024, 07:00');
    await culture.goTo('/viec-cua-toi');
    await look(culture.page, '11-viec-cua-toi-han-hom-nay');
    await report(culture, '12-bao-cao-ket-qua');
    expect((await overviewOf(leader)).awaiting).toBe(1);
    await decideOnly(monitor, 'Xác nhận hoàn thành', '13-can-quyet-dinh-ket-qua');
    const shown = await overviewOf(leader);
    expect(shown).toMatchObject({ awaiting: 0, done: issued.done + 1, points: issued.points });
    expect(shown.ofUnits).toMatch(
      /^Tạm tính 0,03 trên 1,5 · .* · đã đến hạn 100% hoàn thành \(1 \/ 1\), 100% đúng hạn$/,
    );
  }, 180_000);

  it("the city's criterion (6) moves when what the Province asked for is reported and accepted", async () => {
    const before = await overviewOf(leader);
    const environment = await signIn(browser, program.url, 'tnmt');
    await report(environment);
    expect(await overviewOf(leader)).toMatchObject({ points: before.points, awaiting: 1 });
    await decideOnly(monitor, 'Xác nhận hoàn thành');
    const after = await overviewOf(leader);
    await look(leader.page, '14-tong-quan-diem-len');
    // One more of the year's 16 tasks in time: 1.5 / 16 = 0.09375; what the year can still bring was counted in before.
    expect(after).toMatchObject({ awaiting: 0, done: before.done + 1, projected: before.projected });
    expect([before.points, after.points]).toEqual([0.89, 0.98]);
    await environment.leave();
  }, 180_000);

  it('the Office does nothing: urged on the 16th, with proof', async () => {
    await monitor.move('Thêm 1 ngày', 1);
    await monitor.move('Thêm 1 giờ', 1);
    expect(await monitor.clock()).toBe('thứ Tư 16/10/2024, 08:00');
    const shown = await overviewOf(leader);
    await look(leader.page, '15-tong-quan-qua-han');
    expect(shown.overdue).toBe(1);
    expect([shown.stepOf(OFFICE), shown.rowOf(OFFICE)?.overdue]).toEqual(['đã đôn đốc 16/10', 1]);
    await monitor.goTo('/demo/hop-thu');
    await look(monitor.page, '16-hop-thu');
    await monitor.page.getByText('Đôn đốc: 1 nhiệm vụ đã qua hạn').first().click();
    await look(monitor.page, '17-hop-thu-don-doc');
    await lookAtMail(monitor.page, '18-thu-don-doc');
    await monitor.page.getByText('Việc cần làm ngày 16/10/2024').first().click();
    await lookAtMail(monitor.page, '19-thu-tong-hop');
    await office.goTo('/viec-cua-toi');
    await look(office.page, '20-viec-cua-toi-qua-han');
    await office.page
      .getByRole('link', { name: /kết quả thực hiện mục 3/ })
      .first()
      .click();
    await look(office.page, '21-nhiem-vu-da-don-doc');
  }, 180_000);

  it('on the 18th the request for an explanation is held until the monitor confirms it', async () => {
    await monitor.move('Thêm 1 ngày', 2);
    expect((await overviewOf(leader)).stepOf(OFFICE)).toBe('chờ xác nhận yêu cầu giải trình');
    await monitor.goTo('/nhiem-vu?xem=qua-han');
    await look(monitor.page, '22-nhiem-vu-qua-han');
    await monitor.page
      .getByRole('link', { name: /kết quả thực hiện mục 3/ })
      .first()
      .click();
    await look(monitor.page, '23-nhiem-vu-dang-giu');
    await monitor.page.getByText('Chờ người theo dõi xác nhận.').first().waitFor();
    await decideOnly(monitor, 'Xác nhận yêu cầu giải trình', '24-can-quyet-dinh-nac');
    await expectSoon(
      async () => (await overviewOf(leader)).stepOf(OFFICE) === 'giải trình đến hết 23/10',
      'the proof of the request',
    );
    await office.goTo('/viec-cua-toi');
    await look(office.page, '25-viec-cua-toi-giai-trinh');
  }, 180_000);

  it('on the 24th a proposal waits; the unit sees the dossier and answers it', async () => {
    await monitor.move('Thêm 1 ngày', 6);
    expect(await monitor.clock()).toBe('thứ Năm 24/10/2024, 08:00');
    const shown = await overviewOf(leader);
    await look(leader.page, '26-tong-quan-de-xuat');
    expect([shown.forLeader, shown.stepOf(OFFICE)]).toEqual([1, 'chờ quyết định đề xuất phê bình']);
    await monitor.goTo('/demo/hop-thu');
    await monitor.page.getByText('Chờ quyết định: đề xuất phê bình').first().click();
    await lookAtMail(monitor.page, '27-thu-de-xuat');
    const { page, goTo } = office;
    await goTo('/viec-cua-toi');
    await look(page, '28-viec-cua-toi-de-xuat');
    await page
      .getByRole('button', { name: /^Xem hồ sơ/ })
      .first()
      .click();
    await look(page, '29-nhiem-vu-de-xuat');
    await page
      .getByRole('link', { name: /^Xem hồ sơ và gửi ý kiến/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Trả lời hồ sơ', exact: true }).waitFor();
    await look(page, '30-de-xuat-don-vi');
    await page.getByLabel('Ý kiến của đơn vị về hồ sơ').fill('Văn phòng chờ số liệu đất đai; sẽ báo cáo trong tuần.');
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await page.getByText('Đã gửi ý kiến.').waitFor();
  }, 180_000);

  it('the leader reads the answer and decides: a reminder', async () => {
    const { page, goTo } = leader;
    await goTo('/tong-quan');
    await page.getByRole('region', { name: 'Chờ lãnh đạo quyết định' }).getByRole('link').first().click();
    await page.getByText('Văn phòng chờ số liệu đất đai').waitFor();
    await look(page, '31-de-xuat-lanh-dao');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByRole('radio', { name: 'Nhắc nhở' }).check();
    await page.getByLabel(/^Lý do/).fill('Lần đầu chậm; yêu cầu báo cáo ngay trong tuần.');
    await page.getByRole('button', { name: 'Xem lại rồi quyết định' }).click();
    await look(page, '32-xem-lai-roi-quyet-dinh', { only: 'wide' });
    await page.getByRole('button', { name: 'Quyết định: Nhắc nhở' }).click();
    await page.getByRole('heading', { name: 'Đã quyết định: Nhắc nhở' }).waitFor();
    await look(page, '33-de-xuat-da-quyet-dinh');
    const decided = await overviewOf(leader);
    await look(page, '34-tong-quan-cuoi');
    expect([decided.forLeader, decided.stepOf(OFFICE)]).toEqual([0, 'lãnh đạo: nhắc nhở, 24/10']);
    await goTo('/diem-cchc/2024/tieu-chi/6');
    await look(page, '35-tieu-chi-6');
    await monitor.goTo('/nhiem-vu');
    await look(monitor.page, '36-nhiem-vu');
    await office.page.reload();
    await office.page.getByText('Đã quyết định: Nhắc nhở').waitFor();
  }, 180_000);
});
