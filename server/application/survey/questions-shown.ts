import type { SurveyQuestion } from '../../../contract/views/survey-view.ts';
import { surveyQuestions } from '../../domain/survey/questions.ts';

/** In the form sent to screens and pages. */
export const questionsShown: SurveyQuestion[] = surveyQuestions.map(({ element, name, question, answers }) => ({
  element,
  name,
  question,
  answers: [...answers],
}));
