-- What ended lately and why is counted for whoever runs this, without a walk through everything that ever left.

CREATE INDEX deliveries_ended_lately ON deliveries (ended_at, reason) WHERE ended_at IS NOT NULL;
