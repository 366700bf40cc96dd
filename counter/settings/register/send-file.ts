import { post } from '../../files/post.ts';
import type { SendFile } from './register-desk.svelte.ts';

export const sendFile: SendFile = ({ file, name, period }, session, onprogress) => {
  const headers = {
    'X-Register-Name': encodeURIComponent(name),
    'X-Register-Period': encodeURIComponent(period),
    'X-File-Name': encodeURIComponent(file.name),
  };
  return post({ path: '/api/register', session, headers, body: file }, onprogress);
};
