export const Notice = () => <p>Notice</p>;
