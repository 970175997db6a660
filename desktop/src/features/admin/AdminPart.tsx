export function AdminPart() { return null }
