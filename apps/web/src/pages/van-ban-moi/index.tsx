export function NewDirectivePage() {
  return null;
}
