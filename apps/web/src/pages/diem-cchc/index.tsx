export function CriterionSixPage() {
  return null;
}
