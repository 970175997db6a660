export { MergeDialog } from './MergeDialog'
export { SplitDialog } from './SplitDialog'
