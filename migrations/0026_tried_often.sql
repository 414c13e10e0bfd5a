-- What was tried too often is found without a walk through all that is due: in a backlog that was done again for each few hundred.

CREATE INDEX deliveries_tried_often ON deliveries (due_at) WHERE state = 'pending' AND attempt >= 8;
