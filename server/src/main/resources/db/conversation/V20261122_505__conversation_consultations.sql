-- Which question an answer of somebody who is not the customer belongs to.
create table consultation_answer (
  answer_id   uuid primary key,
  question_id uuid not null
);
