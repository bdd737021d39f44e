export const AppealWorkspace = ({ id }: { readonly id: string }) => <p>{id}</p>;
