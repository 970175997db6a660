export { Aside } from './Aside'
export { AsideList } from './AsideList'
export { BlockDialog } from './BlockDialog'
