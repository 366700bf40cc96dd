import { answerOrders } from '../work-thread/answer-orders.ts';
import { draw } from './draw.ts';

answerOrders(draw);
