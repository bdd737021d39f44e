export const Appeals = () => <p>Appeals</p>;
