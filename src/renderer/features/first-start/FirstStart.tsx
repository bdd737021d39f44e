export const FirstStart = () => <p>FirstStart</p>;
