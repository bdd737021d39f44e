export const Case = ({ id }: { readonly id: string }) => <p>{id}</p>;
