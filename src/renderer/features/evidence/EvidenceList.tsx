export const EvidenceList = () => <p>EvidenceList</p>;
