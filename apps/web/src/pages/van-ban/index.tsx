export function DirectivesPage() {
  return null;
}
export function DirectivePage() {
  return null;
}
