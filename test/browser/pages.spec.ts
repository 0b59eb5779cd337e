import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasBrowser, launch, visit } from './browser.js';
import { look, sayWherePicturesAre } from './look.js';
import { signIn, type Person } from './people.js';
import { removeCompiled, startProgram, type Program } from './program.js';
import { keyList, walk } from './walk.js';

const inBrowser = hasBrowser ? describe : describe.skip;
let browser: Browser;

beforeAll(async () => {
  if (hasBrowser) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  removeCompiled();
  sayWherePicturesAre();
});

inBrowser('pages of the demo', () => {
  let program: Program;
  let monitor: Person;
  let culture: Person;
  let admin: Person;

  beforeAll(async () => {
    program = await startProgram('demo');
    monitor = await signIn(browser, program.url, 'noivu');
    culture = await signIn(browser, program.url, 'vhtt');
    admin = await signIn(browser, program.url, 'quantri');
  }, 300_000);
  afterAll(async () => {
    for (const person of [monitor, culture, admin]) await person?.leave();
    await program?.stop();
  });

  it('log-in: one message for a wrong name or password; a role with one click', async () => {
    const { page, context, faults } = await visit(browser, program.url);
    await page.goto('/nhiem-vu?xem=qua-han');
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    expect(new URL(page.url()).searchParams.get('ve')).toBe('/nhiem-vu?xem=qua-han');
    await look(page, '40-dang-nhap');
    await page.getByLabel('Thư điện tử').fill('noivu@sadec.example');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('khong-phai');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Thư điện tử hoặc mật khẩu chưa đúng.').waitFor();
    await look(page, '41-dang-nhap-sai');
    await page.getByRole('button', { name: /^Phó Trưởng phòng Nội vụ/ }).click();
    await page.waitForURL(/\/nhiem-vu\?xem=qua-han$/);
    await look(page, '42-nhiem-vu-khong-co');
    await context.close();
    expect(faults).toEqual([]);
  }, 120_000);

  it('nothing there, nothing found, not yours', async () => {
    await monitor.goTo('/khong-co-trang-nay');
    await look(monitor.page, '43-khong-tim-thay');
    await monitor.goTo('/nhiem-vu');
    await look(monitor.page, '44-nhiem-vu');
    await monitor.goTo('/nhiem-vu?q=khong-co-chu-nay');
    await look(monitor.page, '45-nhiem-vu-khong-khop');
    await culture.goTo('/van-ban/moi');
    await look(culture.page, '46-khong-co-quyen');
    await culture.goTo('/nhiem-vu/NV-1');
    await look(culture.page, '47-nhiem-vu-don-vi-khac');
    await culture.goTo('/nhiem-vu');
    await look(culture.page, '48-nhiem-vu-don-vi');
    await culture.goTo('/tong-quan');
    await look(culture.page, '49-tong-quan-don-vi');
  }, 180_000);

  it('the administrator: units, people, groups, their sheets', async () => {
    const { page, goTo } = admin;
    await goTo('/don-vi');
    await look(page, '50-don-vi');
    await page
      .getByRole('button', { name: /Văn hóa và Thông tin/ })
      .first()
      .click();
    await look(page, '51-sua-don-vi');
    await page.keyboard.press('Escape');
    await goTo('/don-vi?xem=nguoi-dung');
    await look(page, '52-nguoi-dung');
    await page
      .getByRole('button', { name: /Lê Quốc Khánh/ })
      .first()
      .click();
    await look(page, '53-sua-nguoi-dung');
    await page.keyboard.press('Escape');
    await goTo('/don-vi?xem=nhom');
    await look(page, '54-nhom-don-vi');
  }, 180_000);

  it("changing one's password", async () => {
    const { page, goTo } = culture;
    await goTo('/viec-cua-toi');
    await page.getByRole('button', { name: /^Lê Quốc Khánh/ }).click();
    await look(page, '55-tai-khoan', { only: 'wide' });
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Xin nhập mật khẩu hiện tại.').waitFor();
    await look(page, '56-doi-mat-khau', { only: 'wide' });
    await page.keyboard.press('Escape');
  }, 120_000);

  it('the session ends while somebody works: a dialog over the page, and on where one was', async () => {
    const person = await signIn(browser, program.url, 'tckh');
    const { page, context } = person;
    await context.clearCookies();
    await page.getByRole('link', { name: 'Văn bản chỉ đạo' }).click();
    await page.getByRole('dialog', { name: 'Xin đăng nhập lại' }).waitFor();
    await look(page, '57-het-phien');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('dondoc-demo');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: 'Văn bản chỉ đạo' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/van-ban');
    await person.leave();
  }, 120_000);

  it('without the network the last data stay, with their time; sending gives way', async () => {
    const person = await signIn(browser, program.url, 'tuphap');
    const { page, context } = person;
    await context.setOffline(true);
    await page.getByText('Mất kết nối, số liệu lúc 07:00.', { exact: false }).waitFor();
    await look(page, '58-mat-ket-noi');
    await page
      .getByRole('button', { name: /^Báo cáo kết quả/ })
      .first()
      .click();
    await page.getByText('Chưa có mạng. Bản nháp đã giữ trên máy này.').waitFor();
    await look(page, '59-bao-cao-khong-co-mang');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Gửi báo cáo' }).waitFor();
    await person.leave();
  }, 120_000);

  it('with the keyboard alone: every control in order, with an outline; Esc closes; ? lists the keys', async () => {
    const { page, goTo } = monitor;
    await goTo('/van-ban/moi');
    await page.getByRole('button', { name: /^Lấy/ }).first().click();
    await page.getByRole('heading', { name: '14 nhiệm vụ', exact: true }).waitFor();
    const review = new URL(page.url()).pathname;
    for (const path of ['/nhiem-vu?q=so+hoa', '/nhiem-vu/NV-1', '/van-ban', '/van-ban/moi', '/tong-quan', review]) {
      await goTo(path);
      expect(await walk(page)).toBeGreaterThan(8);
      expect(await keyList(page)).toEqual(expect.arrayContaining(['/', 'g n', 'Esc']));
    }
    expect(await keyList(page)).toEqual(
      expect.arrayContaining(['j', 'k', 'Enter', 'u', 'p', 'h', 'r', 'x', 's', 'z', '[', ']']),
    );
  }, 300_000);

  it('a sheet keeps the focus, Esc closes it, and the focus returns to its opener', async () => {
    const { page, goTo } = culture;
    await goTo('/viec-cua-toi');
    expect(await walk(page)).toBeGreaterThan(8);
    const opener = page.getByRole('button', { name: /^Báo cáo kết quả/ }).first();
    await opener.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Báo cáo kết quả' });
    await sheet.waitFor();
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      expect(await sheet.locator(':focus').count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await page.locator(':focus').innerText()).toBe(await opener.innerText());
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.waitForURL(/\/van-ban$/);
  }, 120_000);
});

inBrowser('pages of an empty office', () => {
  let program: Program;
  beforeAll(async () => {
    program = await startProgram('empty');
  }, 120_000);
  afterAll(() => program?.stop());

  it('makes the first administrator, then lists what to set up', async () => {
    const { page, context, faults } = await visit(browser, program.url);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Tạo quản trị đầu tiên' }).waitFor();
    await look(page, '60-bat-dau');
    await page.getByRole('button', { name: 'Tạo quản trị đầu tiên' }).click();
    await look(page, '61-bat-dau-thieu');
    await page.getByLabel(/^Tên cơ quan/).fill('Ủy ban nhân dân huyện Lấp Vò');
    await page.getByLabel(/^Họ và tên/).fill('Trần Quản Trị');
    await page.getByLabel(/^Thư điện tử/).fill('quantri@lapvo.example');
    await page
      .getByLabel(/^Mật khẩu/)
      .first()
      .fill('mot-cau-de-nho');
    await page.getByRole('button', { name: 'Tạo quản trị đầu tiên' }).click();
    await page.getByRole('heading', { name: 'Thiết lập ban đầu' }).waitFor();
    await look(page, '62-thiet-lap');
    await page.goto('/don-vi?xem=nguoi-dung');
    await look(page, '63-nguoi-dung-trong');
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    await page.getByLabel(/^Họ và tên/).fill('Lê Theo Dõi');
    await page.getByLabel(/^Thư điện tử/).fill('theodoi@lapvo.example');
    await page
      .getByLabel(/^Mật khẩu đầu tiên/)
      .first()
      .fill('mat-khau-dau-tien');
    await look(page, '64-them-nguoi-dung');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Lưu|Thêm)/ })
      .first()
      .click();
    await page.getByText('Lê Theo Dõi').first().waitFor();
    await page.getByRole('combobox', { name: 'Đơn vị' }).click();
    await page.getByRole('option').first().click();
    await page.getByLabel(/^Chức danh/).fill('Chuyên viên');
    await look(page, '65-nguoi-dung-moi');
    await page.getByRole('button', { name: 'Thêm vị trí công tác' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await context.close();
    expect(faults).toEqual([]);
    const newcomer = await visit(browser, program.url);
    await newcomer.page.goto('/dang-nhap');
    await newcomer.page.getByLabel('Thư điện tử').fill('theodoi@lapvo.example');
    await newcomer.page.getByLabel('Mật khẩu', { exact: true }).fill('mat-khau-dau-tien');
    await newcomer.page.getByRole('button', { name: 'Đăng nhập' }).click();
    await newcomer.page.getByRole('heading', { name: 'Đổi mật khẩu' }).waitFor();
    await look(newcomer.page, '66-phai-doi-mat-khau');
    await newcomer.page.getByLabel('Mật khẩu hiện tại', { exact: true }).fill('mat-khau-dau-tien');
    await newcomer.page.getByLabel('Mật khẩu mới', { exact: true }).fill('mot-cau-cua-rieng-minh');
    await newcomer.page.getByLabel('Nhập lại mật khẩu mới', { exact: true }).fill('mot-cau-cua-rieng-minh');
    await newcomer.page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await newcomer.page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await look(newcomer.page, '67-chua-co-viec');
    await newcomer.context.close();
    expect(newcomer.faults).toEqual([]);
  }, 180_000);
});
