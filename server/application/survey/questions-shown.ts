import type { SurveyQuestion } from '../../../contract/views/survey-view.ts';
import { surveyQuestions } from '../../domain/survey/questions.ts';

/** As they go over the wire and onto pages. */
export const questionsShown: SurveyQuestion[] = surveyQuestions.map(({ element, name, question, answers }) => ({
  element,
  name,
  question,
  answers: [...answers],
}));
