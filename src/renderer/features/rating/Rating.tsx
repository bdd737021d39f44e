export const Rating = () => <p>Rating</p>;
