// Node's own start with nothing to do: the floor for the hub's start.
process.send?.('ready');
process.disconnect();
