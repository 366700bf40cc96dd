import { answerOrders } from '../work-thread/answer-orders.ts';
import { redrawnPhoto } from './redraw-photo.ts';

answerOrders(redrawnPhoto);
