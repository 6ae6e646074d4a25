import { useSearchParams } from 'react-router';
import { rememberRegister } from '../remembered-register.ts';
import { type RegisterView, searchOf, viewOf } from './register-view.ts';

/** The view in the address, and how to change it. Each change can be gone back from, letters typed apart. */
export function useRegisterView(boardId: string, roundId: string) {
  const [search, setSearch] = useSearchParams();
  const view = viewOf(search);
  rememberRegister(boardId, roundId, search.toString());
  const show = (next: RegisterView) => setSearch(searchOf(next), { replace: next.find !== view.find });
  return { view, show };
}
