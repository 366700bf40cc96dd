import { followTicket } from './ticket.ts';

followTicket();
