export const Settings = ({ page }: { readonly page: string }) => <p>{page}</p>;
