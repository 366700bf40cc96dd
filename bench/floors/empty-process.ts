// Node's own start with nothing to do: the floor under the start of the hub.
process.send?.('ready');
process.disconnect();
