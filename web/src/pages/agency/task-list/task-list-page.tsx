import { lazy } from 'react';
import { WithReturn } from '../with-return.tsx';
import { TaskList } from './task-list.tsx';

const OnePageReturn = lazy(async () => ({ default: (await import('./one-page-return.tsx')).OnePageReturn }));

/** A return: its sections as tasks; or, in a one-page variant, all of it at once. */
export const TaskListPage = () => (
  <WithReturn>
    {(open) => (open.variant.onePage ? <OnePageReturn open={open} /> : <TaskList open={open} />)}
  </WithReturn>
);
