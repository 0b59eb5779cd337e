export function FirstRunPage() {
  return null;
}
export function SetUpPage() {
  return null;
}
