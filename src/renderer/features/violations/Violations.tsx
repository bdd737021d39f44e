export const Violations = () => <p>Violations</p>;
