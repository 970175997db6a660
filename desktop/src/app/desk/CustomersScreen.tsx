import { CustomerSearch } from '~/features/customer/CustomerSearch'

export function CustomersScreen() {
  return <CustomerSearch />
}
